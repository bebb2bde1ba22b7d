package org.brevier.outbox;

import java.util.Optional;
import org.brevier.account.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the site appears in mail ({@code brevier.mail.*}); the server stands in {@code spring.mail.*}.
 *
 * @param from the address that the site's letters come from
 */
@ConfigurationProperties("brevier.mail")
record MailSettings(Optional<String> from) {

    /** @throws IllegalArgumentException when the address is none */
    MailSettings {
        if (from.filter(address -> EmailAddress.parse(address).isEmpty()).isPresent()) {
            throw new IllegalArgumentException("from must look like desk@example.org");
        }
    }
}
