package org.brevier.editing;

import static org.brevier.editing.Newspaper.problem;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web.Answer;

/** An editor of the site's standing pages. */
final class Pagedesk {

    static final String PAGES = "/admin/pages";

    final Visitor editor;

    Pagedesk(Staff staff) {
        editor = staff.editor("Ben Editor");
    }

    static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }

    /** Begins a page, and says where the desk has it. */
    String begun(String slug, String text) {
        var answer = editor.submit(PAGES + "/new", Map.of("text", text, "slug", slug));
        return answer.header("Location").orElseThrow(() -> new AssertionError(problem(answer)));
    }

    Answer act(String page, String act) {
        return editor.submit(page, "main form[action$=" + act + "]", Map.of());
    }

    Answer rename(String page, String slug) {
        return editor.submit(page, "main form[action$=/slug]", Map.of("slug", slug));
    }

    /** What the page says after the act. */
    String said(Answer answer) {
        return Newspaper.said(editor, answer);
    }

    static Answer save(Visitor visitor, String page, String text) {
        return visitor.submit(page, Map.of("text", text));
    }
}
