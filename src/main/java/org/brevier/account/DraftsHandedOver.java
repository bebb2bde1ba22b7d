package org.brevier.account;

import org.brevier.trail.Actor;

/** One person's drafts become another's: published within the transaction, for those who keep drafts. */
public record DraftsHandedOver(Person from, Person to, Actor by) {}
