package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.brevier.testing.NuChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    static Stream<Path> samples() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".md") || file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadAndRenderedAndLeftAsItWas(Path sample) throws Exception {
        byte[] bytes = Files.readAllBytes(sample);
        Manuscript manuscript = Manuscript.of(bytes);
        BriefingText text = Samples.BRIEFINGS.read(manuscript);
        String html = Samples.html(Samples.BRIEFINGS.render(text, Anchors.first(text), Samples.SITE));
        AllowList.check(html);
        assertThat(NuChecker.complaints(html)).doesNotContain(": error");
        assertThat(text.words()).isGreaterThan(20);
        assertThat(manuscript.bytes()).isEqualTo(bytes);
    }

    @Test
    void anExcerptThatRepeatsTheFirstParagraphIsShownOnce() throws Exception {
        String text = Files.readString(SAMPLES.resolve("jekyll-18f/2017-01-19-the-dark-standup.md"));
        assertThat(Samples.html(text)).containsOnlyOnce("In September, our Operations team was authorized for a limit");
    }

    @Test
    void frontMatterOfAnotherSystemIsUnderstood() throws Exception {
        BriefingText text =
                Samples.read(Files.readString(SAMPLES.resolve("jekyll-18f/2014-05-09-a-few-notes-on-notalone-gov.md")));
        assertThat(text.headline()).map(Passage::text).contains("A few notes on NotAlone.gov");
        assertThat(text.frontMatter().list("authors")).containsExactly("aaron", "mollieruskin", "sean", "noah");
        assertThat(text.frontMatter().moment("date", ZoneOffset.UTC)).contains(Instant.parse("2014-05-09T17:49:34Z"));
        assertThat(text.standfirst())
                .map(Passage::text)
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("At the end of April, Vice President Biden, while rolling out"));
    }
}
