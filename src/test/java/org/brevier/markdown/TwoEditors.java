package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.brevier.markdown.Merge.Clash;
import org.brevier.markdown.Merge.Merged;

/** A text, and what comes of it where two people have changed it at the same time. */
final class TwoEditors {

    static final String BASE = """
            ---
            title: Moscow offers help
            slug: moscow-offers
            topics: [Iran, Russia]
            ---

            Russia’s president has endorsed talks.

            ## At a Glance

            - Putin supports direct talks with Tehran
            - Iran deepens its ties with Russia
            - The US weighs deals with both

            ## Russian Engagement

            Moscow offered help.

            ## Strategic Hedging

            Tehran prepares for talks.

            ## Calculations

            Washington looks at both.
            """;

    private TwoEditors() {}

    /** The base with one text after the other in the place of the one before it. */
    static String changed(String... pairs) {
        String text = BASE;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }

    static String merged(String base, String theirs, String mine) throws Unreadable {
        Merge merge = Merge.of(Manuscript.of(base), Manuscript.of(theirs), Manuscript.of(mine));
        assertThat(merge).isInstanceOf(Merged.class);
        return new String(((Merged) merge).manuscript().bytes(), StandardCharsets.UTF_8);
    }

    static Clash clash(String base, String theirs, String mine) throws Unreadable {
        Merge merge = Merge.of(Manuscript.of(base), Manuscript.of(theirs), Manuscript.of(mine));
        return assertThat(merge)
                .asInstanceOf(InstanceOfAssertFactories.type(Clash.class))
                .actual();
    }

    static String resolved(Clash clash, String... choices) throws Unreadable {
        return clash.resolve(List.of(choices)).text();
    }
}
