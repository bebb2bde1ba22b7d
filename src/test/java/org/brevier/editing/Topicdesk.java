package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;

/** An editor of topics, and what readers see of them. Each test has topics of its own, as all of them share a site. */
final class Topicdesk {

    final Visitor editor;
    private final Web web;
    private final Newsroom newsroom;

    Topicdesk(Web web, Newsroom newsroom, Visitor editor) {
        this.web = web;
        this.newsroom = newsroom;
        this.editor = editor;
    }

    void published(String slug, String topics) {
        assertThat(newsroom.publish(slug, Copy.titled("About " + slug).with("topics", "[" + topics + "]")))
                .isEmpty();
    }

    void drafted(String topics) {
        Copydesk.begin(editor, Copy.titled("Draft").with("topics", "[" + topics + "]"));
    }

    Answer submit(String topic, String act, Map<String, String> fields) {
        return editor.submit("/admin/topics/" + topic, "form[action$=/" + act + "]", fields);
    }

    /** What the page says after the act. */
    String done(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return editor.follow(answer).html().select(".flash p").text();
    }

    /** How many briefings the list of topics counts. */
    List<String> row(String topic) {
        return editor.page("/admin/topics").select("tbody tr").stream()
                .filter(row -> row.select("th bdi").text().equals(topic))
                .flatMap(row -> row.select("td.number").eachText().stream())
                .toList();
    }

    /** Where an address has moved to. */
    String moved(String path) {
        var answer = web.get(path);
        assertThat(answer.status()).as(path).isEqualTo(301);
        return answer.header("Location").orElseThrow().replace("https://news.example.org", "");
    }

    List<String> kicker(String slug) {
        return web.get("/briefings/" + slug)
                .html()
                .select("main .kicker")
                .getFirst()
                .select("a")
                .eachText();
    }

    String feedId(String topic) {
        return web.get("/topics/" + topic + "/atom.xml")
                .xml()
                .select("feed > id")
                .text();
    }

    /** A search that finds the index being made goes without what is new, so it is asked again. */
    List<String> found(String search, int count) {
        return await().until(() -> web.get(search).html().select("main h2").eachText(), found -> found.size() == count);
    }
}
