package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Desk;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A briefing gets another address; one that readers knew leads to it. */
@Controller
class SlugController {

    private final Reach reach;
    private final Desk desk;
    private final Addresses addresses;
    private final RefusalWords refusals;
    private final Acting acting;

    SlugController(Reach reach, Desk desk, Addresses addresses, RefusalWords refusals, Acting acting) {
        this.reach = reach;
        this.desk = desk;
        this.addresses = addresses;
        this.refusals = refusals;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/slug")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        var errand = new Errand(id, person, "slug", typed, redirect);
        return Slug.parse(typed.getOrDefault("slug", "").strip())
                .map(slug -> acting.answer(
                        errand,
                        desk.rename(id, slug, person.actor()),
                        Word.of("publication.done.renamed", addresses.briefing(slug))))
                .orElseGet(() -> acting.refuse(errand, refusals.noSlug()));
    }
}
