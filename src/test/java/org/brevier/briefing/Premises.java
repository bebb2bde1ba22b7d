package org.brevier.briefing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.brevier.Application;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.OwnSite;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Where a site lives: its folders and its database, which outlast it however often it starts. */
final class Premises {

    static final Slug SLUG = new Slug("kept-twice");
    static final String TEXT = Copy.titled("Kept twice").text();

    private final Map<String, Object> settings = OwnSite.settings();

    /** Takes in the briefing, and says which file holds its first revision. */
    Path startAndFindCopy() throws IOException {
        write("kept-twice.md", TEXT);
        try (var site = start()) {
            var id = site.getBean(Desk.class).findBySlug(SLUG).orElseThrow().id();
            return data().resolve("revisions").resolve(id.toString()).resolve("1.md");
        }
    }

    /** What the desk has of the briefing after one more start. */
    String storedAfterStart() {
        try (var site = start()) {
            return site.getBean(Desk.class)
                    .findBySlug(SLUG)
                    .orElseThrow()
                    .revision()
                    .manuscript()
                    .text();
        }
    }

    /** Puts a briefing into the content folder. */
    void write(String name, String words) throws IOException {
        Files.createDirectories(content().resolve("briefings"));
        Files.writeString(content().resolve("briefings").resolve(name), words);
    }

    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class).run(("--server.port=0 " + arguments()).split(" "));
    }

    private String arguments() {
        return String.join(
                " ",
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    Path content() {
        return Path.of(String.valueOf(settings.get("brevier.content")));
    }

    Path data() {
        return Path.of(String.valueOf(settings.get("brevier.data")));
    }

    Path database() {
        return data().resolve("brevier.mv.db");
    }
}
