package org.brevier.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Glance;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Section;
import org.brevier.site.Named;

/**
 * A text of a briefing in which something can be found.
 *
 * @param text without markup, in Unicode's composed form and without soft hyphens, so that equal words are equal
 * @param anchor the name by which readers link to the bullet or section
 */
record Part(Place place, String text, Optional<String> anchor) {

    Part {
        text = composed(text);
    }

    Part shortened(int most) {
        return text.length() <= most ? this : new Part(place, text.substring(0, most), anchor);
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u00AD", "");
    }

    /** What a briefing's own row says. */
    static List<Part> of(PublishedBriefing briefing) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Place.HEADLINE, briefing.headline(), Optional.empty()));
        if (!briefing.standfirst().isBlank()) {
            parts.add(new Part(Place.STANDFIRST, briefing.standfirst(), Optional.empty()));
        }
        Stream.concat(briefing.topics().stream(), briefing.authors().stream())
                .map(Named::name)
                .forEach(name -> parts.add(new Part(Place.NAMES, name, Optional.empty())));
        return parts;
    }

    /** The same and the text below the standfirst, without sources and further reading. */
    static List<Part> of(PublishedBriefing briefing, BriefingText text) {
        var parts = new ArrayList<>(of(briefing));
        var anchors = briefing.anchors();
        List<Passage> bullets = text.glance().map(Glance::bullets).orElse(List.of());
        for (int i = 0; i < bullets.size(); i++) {
            parts.add(new Part(Place.GLANCE, bullets.get(i).text(), at(i, anchors.bullets())));
        }
        parts.add(new Part(Place.BODY, text.opening().text(), Optional.empty()));
        for (int i = 0; i < text.sections().size(); i++) {
            var section = text.sections().get(i);
            if (section.kind() == Section.Kind.BODY) {
                var anchor = at(i, anchors.sections());
                parts.add(new Part(Place.HEADING, section.heading().text(), anchor));
                parts.add(new Part(Place.BODY, section.content().text(), anchor));
            }
        }
        return parts;
    }

    private static Optional<String> at(int index, List<String> anchors) {
        return index < anchors.size() ? Optional.of(anchors.get(index)) : Optional.empty();
    }
}
