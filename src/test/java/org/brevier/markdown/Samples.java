package org.brevier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.markdown.RenderedBriefing.Piece;
import org.brevier.markdown.Sources.Source;

/** What the tests of this package share: a site around a text, and short ways to read and render. */
final class Samples {

    static final Briefings BRIEFINGS = new Briefings();

    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)\\.");

    /**
     * Knows pictures below {@code /media/} and {@code images/} that are not called lost, those below {@code images/wide/} in two
     * sizes, and those called {@code 600x900} in that one; its own address is https://brevier.example.
     */
    static final Surroundings SITE = new Surroundings() {
        @Override
        public Optional<Picture> picture(String reference) {
            var size = SIZE.matcher(reference);
            boolean sized = size.find();
            return (reference.startsWith("/media/") || reference.startsWith("images/")) && !reference.contains("lost")
                    ? Optional.of(new Picture(
                            "/media/ab/" + reference.replaceFirst(".*/", ""),
                            sized ? Integer.parseInt(size.group(1)) : 1600,
                            sized ? Integer.parseInt(size.group(2)) : 900,
                            sources(reference),
                            Picture.Notes.NONE))
                    : Optional.empty();
        }

        private static Sources sources(String reference) {
            String stem = "/media/ab/" + reference.replaceFirst(".*/", "").replaceFirst("\\..*", "");
            return reference.startsWith("images/wide/")
                    ? new Sources(
                            List.of(new Source(stem + "-640.jpg", 640, 360), new Source(stem + ".jpg", 1600, 900)),
                            List.of(new Source(stem + "-640.webp", 640, 360)))
                    : Sources.NONE;
        }

        @Override
        public String address(String sameSite) {
            return sameSite;
        }

        @Override
        public boolean isOwn(String absolute) {
            return absolute.startsWith("https://brevier.example/");
        }
    };

    private Samples() {}

    static BriefingText read(String text) throws Unreadable {
        return BRIEFINGS.read(Manuscript.of(text));
    }

    static RenderedBriefing render(String text) throws Unreadable {
        BriefingText briefing = read(text);
        return BRIEFINGS.render(briefing, Anchors.first(briefing), SITE);
    }

    static RenderedPage page(String text) throws Unreadable {
        return BRIEFINGS.renderPage(read(text), SITE);
    }

    /** All HTML of a rendering in the order of the page. */
    static String html(String text) throws Unreadable {
        return html(render(text));
    }

    static String html(RenderedBriefing briefing) {
        return Stream.of(
                        briefing.standfirst().stream()
                                .map(phrase -> phrase.html().html()),
                        briefing.glance().stream()
                                .flatMap(glance -> glance.bullets().stream())
                                .map(bullet -> "<ul><li>" + bullet.html() + "</li></ul>"),
                        prose(briefing.opening()),
                        briefing.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of("<h2>" + section.heading() + "</h2>"), prose(section.pieces()))),
                        briefing.notices().stream().map(notice -> notice.html().html()),
                        briefing.footnotes().stream()
                                .map(note -> "<div id=\"" + note.anchor() + "\">" + note.html() + "</div>"))
                .flatMap(parts -> parts)
                .reduce("", (all, part) -> all + part + "\n");
    }

    static Stream<String> prose(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> switch (piece) {
            case Piece.Prose prose -> Stream.of(prose.html().html());
            case Piece.Wide wide -> Stream.of(wide.html().html());
            case Piece.MediaCard card -> Stream.empty();
        });
    }
}
