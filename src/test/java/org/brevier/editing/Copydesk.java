package org.brevier.editing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.brevier.testing.Copy;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;

/** What people do with texts at the desk, through the forms that they use. */
final class Copydesk {

    private Copydesk() {}

    static UUID begin(Visitor visitor, Copy copy) {
        visitor.get("/admin");
        var begun = visitor.post("/admin/briefings", Map.of("text", copy.text()));
        String location = begun.header("Location").orElseThrow(() -> new AssertionError(begun.body()));
        return UUID.fromString(location.replaceAll(".*/", ""));
    }

    static UUID begin(Visitor visitor, String headline) {
        return begin(visitor, Copy.titled(headline).without("date"));
    }

    static Web.Answer act(Visitor visitor, UUID briefing, String act, Map<String, String> fields) {
        visitor.get("/admin");
        var all = new HashMap<>(fields);
        all.putIfAbsent("revision", "1");
        return visitor.post("/admin/briefings/" + briefing + act, all);
    }

    static void done(Visitor visitor, UUID briefing, String act, Map<String, String> fields) {
        var answer = act(visitor, briefing, act, fields);
        if (answer.status() != 302) {
            throw new AssertionError(
                    act + ": " + answer.html().select("[role=alert]").text());
        }
    }

    static void save(Visitor visitor, UUID briefing, int base, Copy copy) {
        done(visitor, briefing, "", Map.of("text", copy.text(), "revision", "" + base));
    }
}
