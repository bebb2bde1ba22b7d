package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.brevier.media.Samples;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;

/** What people do with the library's files, as their browsers do it. */
final class Picturedesk {

    static final String LIBRARY = "/admin/media";

    private Picturedesk() {}

    /** A picture that no other test has. */
    static byte[] picture(String unlike) {
        return Samples.appended(Samples.png(), unlike);
    }

    static byte[] captions(String words) {
        return ("WEBVTT " + words).getBytes(StandardCharsets.UTF_8);
    }

    /** @return the file's id */
    static String upload(Visitor visitor, String name, byte[] content) {
        visitor.get(LIBRARY);
        var sent = visitor.post(LIBRARY, new FormWithFiles().file("file", name, content));
        String page = sent.header("Location").orElseThrow(() -> new AssertionError(sent.body()));
        assertThat(page).matches(LIBRARY + "/[0-9a-f]{32}");
        return page.replaceFirst(".*/", "");
    }

    static String page(String id) {
        return LIBRARY + "/" + id;
    }

    /** Where readers have the file. */
    static String address(Visitor visitor, String id) {
        return visitor.page(page(id))
                .select(".media-shown .library-line input")
                .val()
                .replaceFirst("!?\\[.*]\\((.*)\\)", "$1");
    }

    static Web.Answer describe(Visitor visitor, String id, Map<String, String> said) {
        return visitor.submit(page(id), "form[action$=" + page(id) + "]", said);
    }

    static Web.Answer replace(Visitor visitor, String id, String name, byte[] content) {
        String version = visitor.page(page(id))
                .select("form[action$=/replacement] input[name=version]")
                .val();
        return visitor.post(
                page(id) + "/replacement",
                new FormWithFiles().field("version", version).file("file", name, content));
    }
}
