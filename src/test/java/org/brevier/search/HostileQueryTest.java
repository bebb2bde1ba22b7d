package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks query parsers: here everything is words, and few of them. */
class HostileQueryTest extends SearchFixture {

    @BeforeEach
    void publish() {
        var random = new Random(1);
        stock.publish(IntStream.range(0, 120)
                .mapToObj(n -> Story.of("Sanctions " + n)
                        .in(new String[] {"en", "de", "fr", "ru", "zh", "ar"}[n % 6])
                        .body(IntStream.range(0, 200)
                                .mapToObj(word -> Integer.toString(random.nextInt(2_000), 36))
                                .collect(Collectors.joining(" "))))
                .toArray(Story[]::new));
    }

    static Stream<String> attacks() {
        return Stream.of(
                "x".repeat(1_000_000),
                "word ".repeat(10_000),
                IntStream.range(0, 10_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" ")),
                "*".repeat(1_000),
                "a* ".repeat(1_000),
                "\"".repeat(1_000),
                "\"a ".repeat(1_000),
                "(".repeat(5_000) + ")".repeat(5_000),
                "((sanctions".repeat(500),
                "a:b:c:".repeat(200),
                "NOT ".repeat(1_000),
                "- ".repeat(1_000),
                "-".repeat(1_000),
                "-a ".repeat(1_000),
                "sanctions AND (OR",
                "sanctions~2^1000 [a TO z] {* TO *}",
                "/(a+)+$/",
                "%_%%%%",
                "' OR 1=1--",
                "\\",
                "👩‍👩‍👧‍👦".repeat(10_000),
                "\uD800",
                "\u0000\u0001",
                "\u202Esanctions\u202C",
                "a\u0301".repeat(500),
                "Z\u0351\u036B\u0343".repeat(300),
                "a-b-c-d-e-f-g-h-".repeat(100),
                "1.2.3.4.5.6.7.8.".repeat(100),
                "中".repeat(1_000),
                "中 文 ".repeat(500),
                "แ".repeat(1_000),
                "l’".repeat(500),
                "&nbsp;<script>alert(1)</script>");
    }

    @ParameterizedTest(name = "A094, A095, A103: {0}")
    @MethodSource("attacks")
    @Timeout(30)
    void aHostileQueryIsAnswered(String q) {
        assertThatNoException().isThrownBy(() -> find(q));
    }
}
