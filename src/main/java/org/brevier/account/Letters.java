package org.brevier.account;

import java.util.Optional;
import org.brevier.account.Postbox.Letter;
import org.brevier.site.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Links on their way to those they are for: by mail where the site can send it, and by hand otherwise. */
@Component
class Letters {

    private final Optional<Postbox> postbox;
    private final Addresses addresses;

    Letters(ObjectProvider<Postbox> postbox, Addresses addresses) {
        this.postbox = Optional.ofNullable(postbox.getIfAvailable());
        this.addresses = addresses;
    }

    boolean canBePosted() {
        return postbox.isPresent();
    }

    /** @param path of the desk; what is before it comes from the settings, whatever host was asked for */
    PersonalLink link(Person person, String path) {
        return new PersonalLink(person, addresses.absolute(path), canBePosted());
    }

    /**
     * Tells somebody of a change in how they sign in, which may have been somebody else's doing; once it is committed.
     *
     * @param person as they were before
     */
    void tell(Person person, Letter letter) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                postbox.ifPresent(it -> it.post(person, letter, addresses.absolute(DeskAddresses.FORGOT)));
            }
        });
    }

    /** To the address that the account has, never to one that was typed. */
    void post(PersonalLink link, Letter letter) {
        postbox.ifPresent(it -> it.post(link.person(), letter, link.address()));
    }
}
