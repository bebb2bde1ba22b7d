package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a briefing with the number of words that a reader reads there.
 *
 * @param label its heading or first words; empty where its kind says enough
 * @param words those of the glance with those of its bullets, which stand behind it one by one
 */
public record CountedPart(Part.Kind kind, String label, int words) {

    /** In the order of the page. */
    public static List<CountedPart> of(BriefingText text) {
        var parts = new ArrayList<CountedPart>();
        text.headline().ifPresent(headline -> parts.add(of(Part.Kind.HEADLINE, "", headline)));
        text.standfirst().ifPresent(standfirst -> parts.add(of(Part.Kind.STANDFIRST, "", standfirst)));
        text.glance().ifPresent(glance -> addAll(parts, glance));
        if (!text.opening().text().isBlank()) {
            parts.add(of(Part.Kind.OTHER, "", text.opening()));
        }
        text.sections().forEach(section -> {
            String heading = section.heading().text();
            int words = count(section.heading()) + count(section.content());
            parts.add(new CountedPart(Part.Kind.SECTION, heading, words));
        });
        return List.copyOf(parts);
    }

    private static void addAll(List<CountedPart> parts, Glance glance) {
        int words = count(glance.heading())
                + glance.bullets().stream().mapToInt(CountedPart::count).sum();
        parts.add(new CountedPart(Part.Kind.GLANCE, glance.heading().text(), words));
        glance.bullets().forEach(bullet -> parts.add(of(Part.Kind.BULLET, bullet.text(), bullet)));
    }

    private static CountedPart of(Part.Kind kind, String label, Passage passage) {
        return new CountedPart(kind, label, count(passage));
    }

    private static int count(Passage passage) {
        return Wording.count(passage.text());
    }
}
