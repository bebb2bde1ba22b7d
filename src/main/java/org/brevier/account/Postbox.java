package org.brevier.account;

import java.util.Locale;

/**
 * Sends the letters of accounts, where the site can send mail; a bean of this type says that it can. What it is given it
 * takes at once and sends later: whether an address belongs to anybody must not show in how long an answer takes.
 */
public interface Postbox {

    /** What a letter is about. */
    enum Letter {
        INVITATION,
        PASSWORD_RESET,
        EMAIL_CHANGED,
        PASSWORD_CHANGED,
        SECOND_FACTOR_CHANGED,
        PASSKEY_CHANGED;

        /** Lower case, words joined by hyphens: for message keys. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param to as they were when it was done: word that an address has changed goes to the old one
     * @param link absolute; in an invitation or for another password it works once, and is a secret until then
     */
    void post(Person to, Letter letter, String link);
}
