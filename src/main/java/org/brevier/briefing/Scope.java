package org.brevier.briefing;

import java.util.UUID;

/** Whose briefings somebody sees in the desk's lists. */
public sealed interface Scope {

    record All() implements Scope {}

    /** A writer's own, and no others, whatever else is asked for. */
    record Own(UUID person) implements Scope {}
}
