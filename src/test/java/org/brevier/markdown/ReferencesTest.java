package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brevier.markdown.Reference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private static List<Reference> of(String text) {
        try {
            return References.ofBriefing(
                    new Briefings().read(Manuscript.of(text)),
                    address -> address.startsWith("https://news.example.org/"));
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> named(String text) {
        return of(text).stream()
                .map(reference -> reference.kind() + " " + reference.target())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /briefings/tides,                            BRIEFING tides
                    /briefings/tides/,                           BRIEFING tides
                    /briefings/tides/v3#h-wall,                  BRIEFING tides
                    /briefings/tides.json?x=1,                   BRIEFING tides
                    tides.md,                                    BRIEFING tides
                    ../briefings/tides.md,                       BRIEFING tides
                    https://news.example.org/briefings/tides,    BRIEFING tides
                    //news.example.org/briefings/tides,          BRIEFING tides
                    ../pages/about.md,                           PAGE about
                    /about,                                      PAGE about
                    /topics/sea-ports,                           ADDRESS /topics/sea-ports
                    /2019/05/post.html,                          ADDRESS /2019/05/post.html
                    /old/report.pdf,                             ADDRESS /old/report.pdf
                    /media/0123456789abcdef0123456789abcdef/a.pdf,  FILE 0123456789abcdef0123456789abcdef
                    https://news.example.org/media/0123456789abcdef0123456789abcdef/a.pdf?x#page=2, FILE 0123456789abcdef0123456789abcdef
                    /media/0123456789abcdef0123456789abcdef/survey,     FILE 0123456789abcdef0123456789abcdef
                    ../media/0123456789abcdef0123456789abcdef/survey.x, FILE 0123456789abcdef0123456789abcdef
                    media/a%20b.pdf#page=2,                      FOLDER_FILE media/a b.pdf
                    ../media/talk.mp3,                           FOLDER_FILE media/talk.mp3
                    """)
    void aLinkNamesWhatItLeadsTo(String target, String named) {
        assertThat(named("Words [here](" + target + ").")).containsExactly(named);
        assertThat(named("<a href='" + target + "'>here</a>")).containsExactly(named);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/briefings/tides",
        "https://news.example.org.evil.example/about",
        "mailto:a@b.example",
        "#h-wall",
        "/",
        "TODO",
        "javascript:alert(1)",
        "?q=1"
    })
    void whatLeadsElsewhereOrNowhereNamesNothing(String target) {
        assertThat(named("Words [here](" + target + ").")).isEmpty();
    }

    @Test
    void aPictureIsAFileWhereverItStands() {
        assertThat(named("""
                ![A](media/a.png) <img src="/media/%1$s/b.png"> [![C](../media/c.webp)](/about)

                | x |
                |---|
                | ![D](./media/d.gif "decorative") |

                Note.[^1]

                [^1]: ![E](media/e.jpg)

                > [!NOTE] 2026-01-01
                > ![F](/media/lost.png)
                """.formatted(ID)))
                .containsExactlyInAnyOrder(
                        "FOLDER_FILE media/a.png",
                        "FILE " + ID,
                        "PAGE about",
                        "FOLDER_FILE media/c.webp",
                        "FOLDER_FILE media/d.gif",
                        "FOLDER_FILE media/e.jpg",
                        "FOLDER_FILE /media/lost.png");
    }

    @Test
    void aCardNamesTheHostThatItAsks() {
        assertThat(named("""
                [Watch the call.](https://www.youtube.com/watch?v=ikXyryJjonA)

                https://files.example.org/talk.mp3

                [Read it.](https://files.example.org/paper.pdf)

                In a sentence [a video](https://vimeo.com/76979871) is a link.
                """)).containsExactly("FRAME www.youtube-nocookie.com", "PLAYER files.example.org");
    }

    @Test
    void eachIsNamedOnceAndWhereItStandsFirst() {
        var once = of("---\ntitle: x\n---\n# H\n\nOne [a](/about) two [b](/about).\n\n[c](/about/)\n");

        assertThat(once).extracting(Reference::written).containsExactly("/about", "/about/");
        assertThat(once.getFirst().position()).isEqualTo(new Position(6, 5));
    }

    @Test
    void ofATextThatCannotBeReadFilesAreFoundAsTheyAreSpelt() {
        var bytes = ("---\n: [broken\n---\n![](/media/" + ID
                        + "/x.png) ![](../media/a%20b.png) [](media/Grüße.PDF)\u0000")
                .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;

        assertThat(References.ofUnreadable(bytes))
                .extracting(Reference::kind, Reference::target)
                .contains(
                        tuple(Kind.FILE, ID),
                        tuple(Kind.FOLDER_FILE, "media/a b.png"),
                        tuple(Kind.FOLDER_FILE, "media/Grüße.PDF"));
    }

    @Test
    void ofATextThatCannotBeReadNothingIsKeptThatNoDatabaseTakes() {
        var bytes = ("/media/" + ID + "/\0").getBytes(StandardCharsets.UTF_8);

        assertThat(References.ofUnreadable(bytes))
                .containsExactly(new Reference(Kind.FILE, ID, "/media/" + ID + "/", new Position(1, 1)));
    }

    @Test
    @Timeout(20)
    void hostileTextsCostNoMoreThanTheirLength() {
        assertThat(named("[a](/x)\n\n".repeat(4_000))).containsExactly("PAGE x");
        assertThat(References.ofUnreadable("a/".repeat(200_000).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(References.ofUnreadable("/media/".repeat(70_000).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(of("[a](/" + "x/".repeat(100_000) + ")").getFirst().written().length())
                .isLessThan(301);
    }
}
