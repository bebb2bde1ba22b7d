package org.brevier.briefing;

import java.util.List;
import java.util.Map;
import org.brevier.markdown.Briefings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the site's texts are read ({@code brevier.format.*}).
 *
 * @param glanceNames headings of the glance beside the house's own, by language, as in {@code nl: [In het kort]}
 */
@ConfigurationProperties("brevier.format")
record FormatSettings(@DefaultValue Map<String, List<String>> glanceNames) {

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        Briefings reader(FormatSettings settings) {
            return new Briefings(settings.glanceNames().values().stream()
                    .flatMap(List::stream)
                    .toList());
        }
    }
}
