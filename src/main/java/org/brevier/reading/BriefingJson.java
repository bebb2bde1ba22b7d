package org.brevier.reading;

import java.util.List;
import java.util.Optional;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.MediaLink;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.markdown.RenderedBriefing.Piece;
import org.brevier.markdown.Section;
import org.brevier.markdown.ServedFile;
import org.brevier.markdown.ServedFile.Notes;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.jsoup.Jsoup;

/** The shape of {@code /briefings/{slug}.json}: the parts of a briefing, each as text and as HTML with absolute addresses. */
record BriefingJson(
        String id,
        int version,
        String url,
        String versionUrl,
        String markdownUrl,
        String language,
        String headline,
        Text standfirst,
        String published,
        String changed,
        int words,
        int readingMinutes,
        List<Name> authors,
        List<Name> topics,
        List<Point> glance,
        Text opening,
        List<Part> sections,
        List<Media> media,
        Optional<PictureJson> picture,
        List<NoticeJson> notices,
        List<Part> sources,
        List<FootnoteJson> footnotes,
        List<Part> further) {

    record Text(String text, String html) {}

    record Name(String name, String url) {}

    record Point(String url, String text, String html) {}

    record Part(String url, String heading, String text, String html) {}

    /**
     * @param type the media type of a file of the site's own; empty for others
     * @param caption what stands with it, {@code credit} whose work it is; empty where nobody says it
     * @param transcript paragraphs of what is said in it
     */
    record Media(
            String text,
            String url,
            String provider,
            String type,
            String caption,
            String credit,
            List<String> transcript) {}

    /** The first picture of the text. */
    record PictureJson(String url, int width, int height, String alternative, String caption, String credit) {}

    record NoticeJson(String kind, String date, String text, String html) {}

    record FootnoteJson(int number, String text, String html) {}

    static BriefingJson of(PublishedBriefing briefing, RenderedBriefing rendered, Addresses addresses, Dates dates) {
        String url = addresses.absolute(addresses.briefing(briefing.slug()));
        return new BriefingJson(
                briefing.urn(),
                briefing.version(),
                url,
                addresses.absolute(addresses.version(briefing.slug(), briefing.version())),
                addresses.absolute(addresses.briefingMarkdown(briefing.slug())),
                briefing.language().toLanguageTag(),
                briefing.headline(),
                rendered.standfirst()
                        .map(phrase -> new Text(phrase.text(), phrase.html().html()))
                        .orElse(new Text("", "")),
                dates.iso(briefing.dated()),
                dates.iso(briefing.changedAt()),
                rendered.words(),
                rendered.readingMinutes(),
                briefing.authors().stream()
                        .map(author -> name(author, addresses.author(author.slug()), addresses))
                        .toList(),
                briefing.topics().stream()
                        .map(topic -> name(topic, addresses.topic(topic.slug()), addresses))
                        .toList(),
                rendered.glance().map(RenderedBriefing.GlanceList::bullets).orElse(List.of()).stream()
                        .map(bullet -> new Point(
                                url + "#" + bullet.anchor(),
                                bullet.text(),
                                bullet.html().html()))
                        .toList(),
                opening(rendered),
                parts(rendered, Section.Kind.BODY, url),
                rendered.media().stream().map(BriefingJson::media).toList(),
                rendered.picture().map(illustrated -> picture(illustrated, addresses)),
                rendered.notices().stream().map(BriefingJson::notice).toList(),
                parts(rendered, Section.Kind.SOURCES, url),
                rendered.footnotes().stream()
                        .map(note -> new FootnoteJson(
                                note.number(), note.text(), note.html().html()))
                        .toList(),
                parts(rendered, Section.Kind.FURTHER, url));
    }

    private static PictureJson picture(RenderedBriefing.IllustratedPicture illustrated, Addresses addresses) {
        var picture = illustrated.picture();
        return new PictureJson(
                addresses.absolute(picture.address()),
                picture.width(),
                picture.height(),
                illustrated.alternative(),
                illustrated.caption(),
                picture.notes().credit());
    }

    private static Name name(Named named, String path, Addresses addresses) {
        return new Name(named.name(), addresses.absolute(path));
    }

    /** What stands between the glance and the first section. */
    private static Text opening(RenderedBriefing rendered) {
        String html = html(rendered.opening());
        return new Text(Jsoup.parseBodyFragment(html).text(), html);
    }

    private static List<Part> parts(RenderedBriefing rendered, Section.Kind kind, String url) {
        return rendered.sections().stream()
                .filter(section -> section.kind() == kind)
                .map(section -> new Part(
                        url + "#" + section.anchor(), section.headingText(), section.text(), html(section.pieces())))
                .toList();
    }

    private static String html(List<Piece> pieces) {
        return String.join(
                "\n", pieces.stream().flatMap(piece -> prose(piece).stream()).toList());
    }

    private static Optional<String> prose(Piece piece) {
        return switch (piece) {
            case Piece.Prose prose -> Optional.of(prose.html().html());
            case Piece.Wide wide -> Optional.of(wide.html().html());
            case Piece.MediaCard card -> Optional.empty();
        };
    }

    private static Media media(MediaLink link) {
        return new Media(
                link.text(),
                link.target(),
                link.provider(),
                link.file().map(ServedFile::type).orElse(""),
                link.file().map(ServedFile::notes).map(Notes::caption).orElse(""),
                link.file().map(ServedFile::notes).map(Notes::credit).orElse(""),
                link.file().map(ServedFile::transcript).orElse(List.of()));
    }

    private static NoticeJson notice(RenderedBriefing.RenderedNotice notice) {
        return new NoticeJson(
                notice.kind().label(),
                notice.date().toString(),
                notice.text(),
                notice.html().html());
    }
}
