package org.brevier.account;

/** What came of a wish to change somebody's account. */
sealed interface Changed {

    record Done(Person person) implements Changed {}

    /** Another account has this address, or one that cannot be told from it. */
    record EmailTaken() implements Changed {}

    /** A site has an owner at all times. */
    record LastOwner() implements Changed {}

    /** Somebody else changed the account meanwhile. */
    record Stale() implements Changed {}
}
