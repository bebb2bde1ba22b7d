package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.OwnSite;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class ImportedFileTest {

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final ImportCommand command;
    private final Path folder = OwnSite.newFolder("import-");

    ImportedFileTest(Newsroom newsroom, Web web, TestClock clock, ImportCommand command) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.command = command;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void aBriefingOfTheContentFolderIsNotOverwritten() throws IOException {
        newsroom.publish("ours", Copy.titled("Ours"));
        write("briefings/ours.md", Copy.titled("Theirs").text());

        assertThat(imported(folder)).contains("refused: the slug ours belongs to briefings/ours.md");
        assertThat(imported(folder.resolve("briefings/ours.md"))).contains("refused: the slug ours belongs to");
        assertThat(web.get("/briefings/ours").html().select("h1").text()).isEqualTo("Ours");
        assertThat(newsroom.publish("ours", Copy.titled("Ours again"))).isEmpty();
        assertThat(web.get("/briefings/ours.json").json().get("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void aPageOfTheContentFolderIsNotOverwritten() throws IOException {
        newsroom.write("pages/our-page.md", "# Ours\n\nThis is ours.\n");
        write("pages/our-page.md", "# Theirs\n\nThis is theirs.\n");

        assertThat(imported(folder)).contains("pages/our-page.md: refused: its slug belongs to another page");
        assertThat(web.get("/our-page").body()).contains("This is ours.");
        assertThat(newsroom.write("pages/our-page.md", "# Ours\n\nThis is ours again.\n"))
                .isEmpty();
        assertThat(web.get("/our-page").body()).contains("This is ours again.");
    }

    @Test
    void filesThatAreImportedOneByOneTakeNothingFromOneAnother() throws IOException {
        write("one.md", Copy.titled("One").with("slug", "one-by-one").text());
        write("two.md", Copy.titled("Two").with("slug", "one-by-one").text());
        assertThat(imported(folder.resolve("one.md"))).contains("created: /briefings/one-by-one");

        assertThat(imported(folder.resolve("two.md"))).contains("refused: the slug one-by-one belongs to");
        assertThat(web.get("/briefings/one-by-one").html().select("h1").text()).isEqualTo("One");
    }

    @Test
    void aFileThatMovedSinceItWasImportedIsTheSameBriefing() throws IOException {
        write("before.md", Copy.titled("Moved").with("slug", "moved-import").text());
        imported(folder);
        Files.move(folder.resolve("before.md"), folder.resolve("after.md"));

        assertThat(imported(folder)).contains("after.md: kept: it was ");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).resolveSibling(""));
        Files.writeString(folder.resolve(path), text);
    }

    private String imported(Path path) throws IOException {
        var out = new ByteArrayOutputStream();
        command.run(path, false, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return out.toString(StandardCharsets.UTF_8);
    }
}
