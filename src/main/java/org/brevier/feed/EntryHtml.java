package org.brevier.feed;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brevier.markdown.MediaLink;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.markdown.RenderedBriefing.Bullet;
import org.brevier.markdown.RenderedBriefing.Footnote;
import org.brevier.markdown.RenderedBriefing.GlanceList;
import org.brevier.markdown.RenderedBriefing.Phrase;
import org.brevier.markdown.RenderedBriefing.Piece;
import org.brevier.markdown.RenderedBriefing.RenderedNotice;
import org.brevier.markdown.RenderedBriefing.RenderedSection;
import org.brevier.markdown.Section;
import org.brevier.markdown.ServedFile;
import org.brevier.site.Addresses;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A briefing as one run of HTML that any feed reader can show: no script, no frame, nothing fetched but the site's own pictures. */
@Component
class EntryHtml {

    /** A link within the page; in SafeHtml a {@code <} that begins no tag is escaped. */
    private static final Pattern INNER_LINK = Pattern.compile("(<a\\b[^>]*\\bhref=\")#");

    private final Words words;
    private final Addresses addresses;

    EntryHtml(Words words, Addresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    /**
     * The notices come first: whoever read the wrong text must not have to look for the right one.
     *
     * @param address where the briefing stands, absolute
     */
    String whole(RenderedBriefing briefing, String address) {
        String html = each(briefing.notices(), this::notice)
                + standfirst(briefing)
                + briefing.glance().map(EntryHtml::glance).orElse("")
                + each(briefing.opening(), this::piece)
                + each(briefing.body(), this::section)
                + footnotes(briefing.footnotes())
                + sections(briefing, Section.Kind.SOURCES)
                + sections(briefing, Section.Kind.FURTHER);
        return outward(html, address);
    }

    /** Standfirst and bullets, and where to read on. */
    String atAGlance(RenderedBriefing briefing, String address) {
        String html = standfirst(briefing)
                + briefing.glance().map(glance -> bullets(glance.bullets())).orElse("")
                + paragraph(link(address, words.readOn()));
        return outward(html, address);
    }

    /** Many readers take the ids out, and one that keeps them shows several briefings at once: inner links lead to the page. */
    private static String outward(String html, String address) {
        return INNER_LINK.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(escaped(address)) + "#");
    }

    private String notice(RenderedNotice notice) {
        String label = escaped(words.notice(notice.kind(), notice.date()));
        return "<aside><p><strong>" + label + "</strong></p>" + notice.html() + "</aside>\n";
    }

    private static String standfirst(RenderedBriefing briefing) {
        return briefing.standfirst().map(Phrase::html).map(html -> html + "\n").orElse("");
    }

    private static String glance(GlanceList glance) {
        return "<h2>" + escaped(glance.heading()) + "</h2>\n" + bullets(glance.bullets());
    }

    private static String bullets(List<Bullet> bullets) {
        return "<ul>" + each(bullets, bullet -> "<li>" + bullet.html() + "</li>") + "</ul>\n";
    }

    private String sections(RenderedBriefing briefing, Section.Kind kind) {
        return each(
                briefing.sections().stream()
                        .filter(section -> section.kind() == kind)
                        .toList(),
                this::section);
    }

    private String section(RenderedSection section) {
        return "<h2>" + section.heading() + "</h2>\n" + each(section.pieces(), this::piece);
    }

    private String piece(Piece piece) {
        return switch (piece) {
            case Piece.Prose prose -> prose.html() + "\n";
            case Piece.Wide wide -> wide.html() + "\n";
            case Piece.MediaCard card -> card(card.link());
        };
    }

    private String card(MediaLink link) {
        String label = words.media(link.playing(), link.text(), link.provider());
        String said = link.file().map(ServedFile::notes).map(EntryHtml::notes).orElse("");
        return paragraph(link.wantsTarget() ? escaped(label) : link(addresses.absolute(link.target()), label) + said);
    }

    /** As below a picture. */
    private static String notes(ServedFile.Notes notes) {
        String credit = notes.credit().isEmpty() ? "" : " <small>" + escaped(notes.credit()) + "</small>";
        return notes.isEmpty() ? "" : "<br>" + escaped(notes.caption()) + credit;
    }

    private String footnotes(List<Footnote> footnotes) {
        return footnotes.isEmpty()
                ? ""
                : "<h2>" + escaped(words.footnotes()) + "</h2>\n<ol>" + each(footnotes, EntryHtml::footnote)
                        + "</ol>\n";
    }

    private static String footnote(Footnote footnote) {
        return "<li>" + footnote.html() + "</li>";
    }

    static String paragraph(String html) {
        return "<p>" + html + "</p>\n";
    }

    static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static <T> String each(List<T> parts, Function<T, String> html) {
        return parts.stream().map(html).collect(Collectors.joining());
    }
}
