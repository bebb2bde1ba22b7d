package org.brevier.briefing;

import org.brevier.markdown.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The numbers of the checks ({@code brevier.checks.*}), each with the house's own as its default, as in {@link Limits}. */
@ConfigurationProperties("brevier.checks")
record CheckSettings(
        @DefaultValue("90") int headlineWarns,
        @DefaultValue("120") int headlineBlocks,
        @DefaultValue("4") int headlineCapitals,
        @DefaultValue("12") int standfirstFewestWords,
        @DefaultValue("40") int standfirstMostWords,
        @DefaultValue("160") int standfirstCharacters,
        @DefaultValue("3") int glanceFewest,
        @DefaultValue("6") int glanceMost,
        @DefaultValue("18") int bulletWords,
        @DefaultValue("2") int sectionsFewest,
        @DefaultValue("7") int sectionsMost,
        @DefaultValue("8") int headingWords,
        @DefaultValue("250") int briefingFewestWords,
        @DefaultValue("800") int briefingMostWords,
        @DefaultValue("10") int claims,
        @DefaultValue("50") int findings) {

    Limits limits() {
        return new Limits(
                headlineWarns,
                headlineBlocks,
                headlineCapitals,
                standfirstFewestWords,
                standfirstMostWords,
                standfirstCharacters,
                glanceFewest,
                glanceMost,
                bulletWords,
                sectionsFewest,
                sectionsMost,
                headingWords,
                briefingFewestWords,
                briefingMostWords,
                claims,
                findings);
    }
}
