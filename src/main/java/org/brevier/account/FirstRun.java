package org.brevier.account;

import org.brevier.site.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the first owner in when the site starts with nobody: by the settings, or by a link that only the log tells. */
@Component
@ConditionalOnWebApplication
class FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    private final SiteClaim claim;
    private final OwnerSettings settings;
    private final Addresses addresses;

    FirstRun(SiteClaim claim, OwnerSettings settings, Addresses addresses) {
        this.claim = claim;
        this.settings = settings;
        this.addresses = addresses;
    }

    /** The management port has a server of its own, which says the same again. */
    @EventListener
    void welcome(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getParent() != null || !claim.isOpen()) {
            return;
        }
        if (settings.email().isPresent() && settings.password().isPresent()) {
            settle(settings.email().get(), settings.password().get());
        } else {
            LOG.info(
                    "Nobody can sign in yet. Whoever opens this link within a day becomes the owner: {}",
                    addresses.absolute(DeskAddresses.firstRun(claim.offer())));
        }
    }

    private void settle(String typed, String password) {
        var email = EmailAddress.parse(typed).orElseThrow();
        claim.claim(new SiteClaim.Owner(nameIn(email), email, password))
                .ifPresent(owner -> LOG.info("The site has its first owner: {}", owner.email()));
    }

    /** What stands before the at sign, until the owner says otherwise. */
    private static String nameIn(EmailAddress email) {
        return email.value().substring(0, email.value().indexOf('@'));
    }
}
