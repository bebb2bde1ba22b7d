package org.brevier.editing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.testing.Copy;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web.Answer;
import org.brevier.trail.Actor;

/** A writer with a draft, an editor, and what they do in their browsers. */
final class Newspaper {

    final Person ada;
    final Person ben;
    final Visitor writer;
    final Visitor editor;
    private final Desk desk;

    Newspaper(Staff staff, Desk desk) {
        this.desk = desk;
        ada = staff.person("Ada Writer", Role.WRITER);
        ben = staff.person("Ben Editor", Role.EDITOR);
        writer = staff.signedIn(ada);
        editor = staff.signedIn(ben);
    }

    static Copy copy() {
        return Copy.titled("The harbour wall " + UUID.randomUUID());
    }

    static Manuscript text(String text) {
        try {
            return Manuscript.of(text);
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    UUID draft(Copy copy) {
        return desk.begin(text(copy.text()), ada.actor()).id();
    }

    UUID published(Copy copy) {
        var id = draft(copy);
        done(publish(id, Map.of()));
        return id;
    }

    void write(UUID id, Copy copy) {
        write(id, copy.text(), ada.actor());
    }

    void write(UUID id, String text, Actor by) {
        desk.save(new Edit(id, now(id).revision().number(), text(text), by, Optional.empty(), true));
    }

    Briefing now(UUID id) {
        return desk.find(id).orElseThrow();
    }

    String address(UUID id) {
        return "/briefings/" + now(id).slug();
    }

    static String page(UUID id) {
        return "/admin/briefings/" + id + "/publication";
    }

    Answer publish(UUID id, Map<String, String> fields) {
        return release(id, "/publication", fields);
    }

    Answer schedule(UUID id, String at, String zone) {
        return release(id, "/schedule", Map.of("at", at, "zone", zone));
    }

    private Answer release(UUID id, String act, Map<String, String> fields) {
        var form = new java.util.HashMap<String, String>();
        form.put("revision", String.valueOf(now(id).revision().number()));
        form.putAll(fields);
        editor.get(page(id));
        return editor.post("/admin/briefings/" + id + act, form);
    }

    /** Opens the page and sends the form for an act, as somebody in that browser. */
    static Answer act(Visitor visitor, UUID id, String act, Map<String, String> fields) {
        return visitor.submit(page(id), "main form[action$=" + act + "]", fields);
    }

    /** What the page says after the act. */
    static String said(Visitor visitor, Answer answer) {
        return visitor.follow(answer).html().select(".flash p").text();
    }

    static Answer done(Answer answer) {
        if (answer.status() != 302) {
            throw new AssertionError(answer.status() + " " + problem(answer));
        }
        return answer;
    }

    /** Why the page says that nothing has been done. */
    static String problem(Answer answer) {
        return answer.html().select("[role=alert]").text();
    }
}
