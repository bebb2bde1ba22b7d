package org.brevier.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.brevier.testing.Copy;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** One of each thing that has an address at the desk, made by whoever may. */
final class Belongings {

    private final Visitor editor;
    private final UserCredentialRepository keys;
    private final JdbcClient jdbc;

    Belongings(Visitor editor, UserCredentialRepository keys, JdbcClient jdbc) {
        this.editor = editor;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** @return what stands in an address, by the word before it and the name of its place */
    Map<String, String> of(Person person, Visitor visitor, UUID text, String headline) {
        var things = new HashMap<String, String>();
        things.put("briefings/id", text.toString());
        things.put("clash/mine", "1");
        things.put("history/number", "1");
        things.put("previews/link", previewOf(text));
        things.put("comments/comment", commentOn(text));
        things.put("pages/id", page(headline));
        things.put("people/id", person.id().toString());
        things.put("sessions/key", sessionOf(visitor));
        things.put("passkeys/key", passkey(person));
        things.put("media/id", file(visitor));
        things.put("notices/id", UUID.randomUUID().toString());
        things.put("redirects/id", redirect());
        things.put("topics/slug", "harbours");
        things.put("join/token", "a-token-of-nobody");
        things.put("reset/token", "a-token-of-nobody");
        return things;
    }

    UUID text(Visitor visitor, String headline) {
        visitor.get("/admin");
        var copy = Copy.titled(headline).without("date");
        var begun = visitor.post("/admin/briefings", Map.of("text", copy.text()));
        return UUID.fromString(begun.header("Location").orElseThrow().replaceAll(".*/", ""));
    }

    private String previewOf(UUID text) {
        editor.get("/admin");
        editor.post("/admin/briefings/" + text + "/previews", Map.of("days", "3"));
        return jdbc.sql("select id from preview_link where briefing_id = :id")
                .param("id", text)
                .query(UUID.class)
                .single()
                .toString();
    }

    private String commentOn(UUID text) {
        editor.get("/admin");
        editor.post("/admin/briefings/" + text + "/comments", Map.of("revision", "1", "text", "Well?"));
        return jdbc.sql("select id from passage_comment where briefing_id = :id")
                .param("id", text)
                .query(UUID.class)
                .single()
                .toString();
    }

    private String file(Visitor visitor) {
        visitor.get("/admin");
        var words = ("WEBVTT " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var sent = visitor.post("/admin/media", new FormWithFiles().file("file", "harbour.vtt", words));
        return sent.header("Location").orElseThrow().replaceAll(".*/", "");
    }

    private String redirect() {
        editor.get("/admin");
        editor.post("/admin/redirects", Map.of("source", "/old", "target", "/new"));
        return jdbc.sql("select id from redirect where source = '/old'")
                .query(UUID.class)
                .single()
                .toString();
    }

    private String page(String headline) {
        editor.get("/admin");
        var fields = Map.of("text", "# " + headline, "slug", "page-" + UUID.randomUUID());
        var begun = editor.post("/admin/pages", fields);
        return begun.header("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static String sessionOf(Visitor visitor) {
        return visitor.page("/admin/account")
                .select("form[action^=/admin/account/sessions/][action$=/end]")
                .attr("action")
                .replaceAll("^/admin/account/sessions/|/end$", "");
    }

    private String passkey(Person person) {
        var id = Bytes.random();
        keys.save(ImmutableCredentialRecord.builder()
                .credentialId(id)
                .userEntityUserId(PasskeyNames.handle(person.id()))
                .publicKey(ImmutablePublicKeyCose.fromBase64("AAAA"))
                .signatureCount(0)
                .backupEligible(false)
                .backupState(false)
                .created(Instant.EPOCH)
                .lastUsed(Instant.EPOCH)
                .label("A key")
                .build());
        return id.toBase64UrlString();
    }
}
