package org.brevier.transfer;

import org.brevier.markdown.Checks;
import org.brevier.markdown.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers of the checks are settings, each with the house's own as its default. */
@Configuration(proxyBeanMethods = false)
class CheckSettings {

    @Bean
    Checks checks(Numbers numbers) {
        return new Checks(numbers.limits());
    }

    /** {@code brevier.checks.*}: as in {@link Limits}. */
    @ConfigurationProperties("brevier.checks")
    record Numbers(
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
}
