package org.brevier.account;

/**
 * A link that works once, for one person.
 *
 * @param address absolute; a secret until it is used
 * @param mailed whether it is on its way to them, too
 */
record PersonalLink(Person person, String address, boolean mailed) {

    @Override
    public String toString() {
        return "PersonalLink[" + person.id() + "]";
    }
}
