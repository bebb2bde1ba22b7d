package org.brevier.account;

/**
 * Sends the letters of accounts, where the site can send mail; a bean of this type says that it can. What it is given it
 * takes at once and sends later: whether an address belongs to anybody must not show in how long an answer takes.
 */
public interface Postbox {

    /** What a letter is about. */
    enum Letter {
        INVITATION,
        PASSWORD_RESET
    }

    /** @param link absolute, works once, and is a secret until then */
    void post(Person to, Letter letter, String link);
}
