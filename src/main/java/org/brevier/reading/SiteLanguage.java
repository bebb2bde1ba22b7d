package org.brevier.reading;

import org.brevier.site.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** The site speaks its own language to everybody, whatever languages a browser asks for, on pages that no cache keeps too. */
@Configuration(proxyBeanMethods = false)
class SiteLanguage {

    @Bean
    LocaleResolver localeResolver(Site site) {
        return new FixedLocaleResolver(site.language());
    }
}
