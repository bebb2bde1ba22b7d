package org.brevier.outbox;

import org.brevier.account.EmailAddress;
import org.brevier.account.People;
import org.brevier.site.Site;
import org.brevier.store.Writes;
import org.brevier.trail.Trail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail, where the settings name a server for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    @Bean
    Mailer mailer(JavaMailSender server, MailSettings settings, Site site) {
        var from = settings.from()
                .map(EmailAddress::new)
                .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                        "brevier.mail.from", null, "is missing beside spring.mail.host"));
        return new Mailer(server, from, site);
    }

    @Bean
    MailCourier mailCourier(Readership readership, NoticeWords words, People people, Mailer mailer) {
        return new MailCourier(readership, words, people, mailer);
    }

    @Bean
    PersonalPost personalPost(Mailer mailer, NoticeWords words, Writes writes, Trail trail) {
        return new PersonalPost(mailer, words, writes, trail);
    }
}
