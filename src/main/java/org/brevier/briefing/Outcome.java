package org.brevier.briefing;

/** What came of an act at the desk. */
public sealed interface Outcome {

    /** @param briefing as the act left it */
    record Done(Briefing briefing) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Refusal why) implements Outcome {}

    static Outcome refused(Refusal why) {
        return new Refused(why);
    }
}
