package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Publication;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Section;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.site.title=Samples")
class SampleFilesTest {

    private static final Path PASTED = Path.of("src/test/resources/samples/briefing-as-pasted.txt");

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final Desk desk;

    SampleFilesTest(Newsroom newsroom, Web web, TestClock clock, Desk desk) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.desk = desk;
    }

    @Test
    void theMarkdownTwinIsTheFileByteForByte() throws IOException {
        for (var sample : samples()) {
            newsroom.lay("briefings/" + sample.getFileName(), Files.readAllBytes(sample));
        }
        newsroom.lay(
                "media/fortnight-of-tides.png", Files.readAllBytes(Path.of("content/media/fortnight-of-tides.png")));
        newsroom.takeIn("");

        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        int published = 0;
        for (var sample : samples()) {
            var twin = web.get("/briefings/" + slug(sample) + ".md");
            if (isPublic(sample)) {
                assertThat(twin.status()).as(sample.toString()).isEqualTo(200);
                assertThat(twin.bytes()).as(sample.toString()).isEqualTo(Files.readAllBytes(sample));
                assertThat(web.get("/briefings/" + slug(sample), "Accept", "text/markdown")
                                .bytes())
                        .isEqualTo(twin.bytes());
                published++;
            }
        }
        assertThat(published).isGreaterThan(40);
    }

    @Test
    void theBytesStayWhateverTheLineEndsMarksAndBlanksAre() {
        var text =
                Copy.titled("Bytes").with("unknown-key", "'kept'   # as it is").text();
        for (var spelling :
                new String[] {"\uFEFF" + text, text.replace("\n", "\r\n"), text.strip(), text + "  \n\n\t"}) {
            newsroom.write("briefings/bytes.md", spelling);

            assertThat(web.get("/briefings/bytes.md").body()).isEqualTo(spelling);
        }
    }

    private boolean isPublic(Path sample) {
        return desk.findBySlug(new Slug(slug(sample)))
                .filter(briefing -> briefing.publication() instanceof Publication.Dated)
                .isPresent();
    }

    private static String slug(Path sample) {
        String stem = sample.getFileName().toString().replaceFirst("\\.md$", "");
        return Slug.from(stem.replaceFirst("^\\d{4}-\\d{2}-\\d{2}-", ""))
                .orElseThrow()
                .value();
    }

    private static Iterable<Path> samples() throws IOException {
        try (var jekyll = Files.list(Path.of("src/test/resources/samples/jekyll-18f"));
                var own = Files.list(Path.of("content/briefings"))) {
            return Stream.concat(jekyll, own).sorted().toList();
        }
    }

    @Test
    void aTextAsItWasPastedIsADraftWithAllItsParts() throws Exception {
        newsroom.write("briefings/as-pasted.txt", Files.readAllBytes(PASTED));

        assertThat(web.get("/briefings/as-pasted").status()).isEqualTo(404);
        var briefing = desk.findBySlug(new Slug("as-pasted")).orElseThrow();
        assertThat(briefing.publication()).isInstanceOf(Publication.Draft.class);
        var text = new Briefings().read(briefing.revision().manuscript());
        assertThat(text.headline().map(Passage::text)).hasValue("IRAN-NUKE TWIST – Moscow Offers to Mediate!");
        assertThat(text.standfirst().map(Passage::text).orElse("")).startsWith("Russia’s President Vladimir Putin has");
        assertThat(text.glance().orElseThrow().bullets()).hasSize(5);
        assertThat(text.sections().stream().filter(section -> section.kind() == Section.Kind.BODY))
                .hasSize(4);
        assertThat(briefing.revision().manuscript().text().split("\\(TODO\\)", -1))
                .hasSize(3);
    }
}
