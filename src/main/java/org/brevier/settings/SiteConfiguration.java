package org.brevier.settings;

import org.brevier.site.Site;
import org.brevier.site.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The site as it is configured, with what owners set at the desk. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Site site(SiteSettings configured, LiveSettings live) {
        return new Site(configured, () -> live.of(SiteSettings.class));
    }
}
