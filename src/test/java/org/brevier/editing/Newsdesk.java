package org.brevier.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What people do at the desk, as their browsers do it. */
final class Newsdesk {

    private final Desk desk;

    Newsdesk(Desk desk) {
        this.desk = desk;
    }

    /** Begins a draft on the blank page. */
    UUID begin(Visitor writer, String text) {
        return id(writer.submit("/admin/briefings/new", Map.of("text", asForm(text))));
    }

    static UUID id(Web.Answer redirect) {
        String location =
                redirect.header("Location").orElseThrow(() -> new AssertionError("no redirect: " + redirect.status()));
        return UUID.fromString(location.replaceFirst(".*/", ""));
    }

    static String path(UUID id) {
        return "/admin/briefings/" + id;
    }

    /** Opens the editor, puts another text into it and saves. */
    Web.Answer save(Visitor writer, UUID id, String text) {
        return writer.submit(path(id), Map.of("text", asForm(text)));
    }

    /** Saves a text whose work began from an older revision. */
    Web.Answer save(Visitor writer, UUID id, int base, String text) {
        return writer.submit(path(id), Map.of("text", asForm(text), "revision", "" + base));
    }

    /** Saves as the editor's script does, which ends lines in one way only. */
    Web.Answer autosave(Visitor writer, UUID id, int base, String sitting, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("text", text.replaceAll("\r\n?", "\n"));
        fields.put("base", "" + base);
        fields.put("sitting", sitting);
        return writer.post(path(id) + "/autosave", fields);
    }

    Briefing present(UUID id) {
        return desk.find(id).orElseThrow();
    }

    String text(UUID id) {
        return present(id).revision().manuscript().text();
    }

    /** What stands in the field of a page, as a browser reads it, which knows one kind of line end. */
    static String field(Document page) {
        return page.select("textarea").stream()
                .map(Element::wholeText)
                .findFirst()
                .orElseThrow()
                .replace("\r\n", "\n");
    }

    /** The field of a form, as browsers send it whatever it was filled with (HTML, 4.10.21.4). */
    static String asForm(String text) {
        return text.replaceAll("\r\n?|\n", "\r\n");
    }
}
