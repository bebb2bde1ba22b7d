package org.brevier.account;

import org.brevier.trail.Actor;

/**
 * Somebody may do less than before: published within the transaction, so that what rests on their rights can end with them.
 *
 * @param person as they are from now on
 * @param by who has decided it
 */
public record RightsReduced(Person person, Actor by) {}
