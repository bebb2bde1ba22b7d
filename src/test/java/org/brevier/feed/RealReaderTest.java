package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.brevier.testing.OwnSite;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The feeds of the sample site in newsboat, where it is installed. */
@SiteTest
@TestPropertySource(properties = "brevier.content=content")
class RealReaderTest {

    private final Web web;
    private final Path folder = OwnSite.newFolder("newsboat-");

    RealReaderTest(Web web) {
        this.web = web;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/atom.xml", "/topics/science/feed.xml", "/feed.xml?view=glance"})
    @Timeout(60)
    void aReaderTakesEveryEntryOnce(String feed) throws IOException, InterruptedException {
        long entries = web.get(feed).body().split("<item[ >]|<entry[ >]", -1).length - 1L;
        assertThat(entries).isPositive();
        assertThat(unreadAfterReloading(feed)).startsWith(entries + " unread");
        assertThat(unreadAfterReloading(feed)).startsWith(entries + " unread");
    }

    @Test
    void theSampleSiteHasABriefingToRead() {
        assertThat(web.get("/feed.xml").body()).contains("<item>");
    }

    private String unreadAfterReloading(String feed) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("urls"), web.address(feed) + "\n");
        newsboat("reload");
        return newsboat("print-unread");
    }

    private String newsboat(String command) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var words = List.of(
                "newsboat",
                "-q",
                "-u",
                folder.resolve("urls").toString(),
                "-c",
                folder.resolve("cache").toString(),
                "-C",
                Files.writeString(folder.resolve("config"), "").toString(),
                "-x",
                command);
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (IOException notInstalled) {
            assumeTrue(false, "newsboat is not installed");
        }
        return Files.readString(out);
    }
}
