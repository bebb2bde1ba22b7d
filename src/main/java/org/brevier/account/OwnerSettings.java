package org.brevier.account;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first owner, for a site that is set up with nobody watching. It counts only while the site has nobody.
 *
 * @param email with which the owner signs in
 * @param password of at least 12 characters, and not a common one
 */
@ConfigurationProperties("brevier.owner")
record OwnerSettings(Optional<String> email, Optional<String> password) {

    /** @throws IllegalArgumentException when one is there without the other, or will not do */
    OwnerSettings {
        if (email.isPresent() && EmailAddress.parse(email.get()).isEmpty()) {
            throw new IllegalArgumentException("email must look like owner@example.org");
        }
        if (email.isPresent() && password.isEmpty()) {
            throw new IllegalArgumentException("password is missing beside brevier.owner.email");
        }
        if (password.isPresent() && email.isEmpty()) {
            throw new IllegalArgumentException("email is missing beside brevier.owner.password");
        }
        if (password.isPresent()) {
            PasswordRule.check(password.get(), List.of(email.get())).ifPresent(fault -> {
                throw new IllegalArgumentException("password " + fault.sentence());
            });
        }
    }

    @Override
    public String toString() {
        return "OwnerSettings[email=" + email.orElse("") + "]";
    }
}
