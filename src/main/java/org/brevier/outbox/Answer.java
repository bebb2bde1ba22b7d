package org.brevier.outbox;

/** What came of a try to deliver something. */
sealed interface Answer {

    record Arrived() implements Answer {}

    /** It may go better another time. */
    record NotNow(String why) implements Answer {}

    /** Trying again is of no use. */
    record Never(String why) implements Answer {}

    /** By the status of an HTTP answer; a redirect is not followed, and so has not arrived. */
    static Answer of(int status) {
        return status >= 200 && status < 300 ? new Arrived() : new NotNow("answered " + status);
    }
}
