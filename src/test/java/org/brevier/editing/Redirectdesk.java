package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.redirect.Redirect;
import org.brevier.redirect.Redirects;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;

/** An editor who says where old addresses lead, and the readers who are led there. */
final class Redirectdesk {

    final Visitor editor;
    private final Person ben;
    private final Web web;
    private final Redirects redirects;
    private final Trail trail;

    Redirectdesk(Web web, Staff staff, Redirects redirects, Trail trail) {
        this.web = web;
        this.redirects = redirects;
        this.trail = trail;
        ben = staff.person("Ben Editor", Role.EDITOR);
        editor = staff.signedIn(ben);
    }

    Answer add(String source, String target) {
        editor.get("/admin/redirects");
        return editor.post("/admin/redirects", Map.of("source", source, "target", target));
    }

    void added(String source, String target) {
        var answer = add(source, target);
        assertThat(answer.status()).isEqualTo(302);
        editor.follow(answer);
    }

    /** Where readers of an address are led. */
    Optional<String> led(String path) {
        var answer = web.get(path);
        assertThat(answer.status()).as(path).isIn(200, 301, 404, 410);
        return answer.status() == 301 ? answer.header("Location") : Optional.empty();
    }

    Redirect only() {
        assertThat(redirects.all()).hasSize(1);
        return redirects.all().getFirst();
    }

    /** What the trail says that the editor has done. */
    List<String> entries(String about) {
        return trail
                .search(
                        new TrailFilter(
                                Optional.of(ben.id()),
                                Optional.of(Act.REDIRECT_CHANGED),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        1,
                        100)
                .items()
                .stream()
                .filter(entry -> entry.about().equals(about))
                .map(TrailEntry::detail)
                .toList();
    }

    void clear() {
        redirects.all().forEach(redirect -> redirects.remove(redirect.id(), ben.actor()));
    }
}
