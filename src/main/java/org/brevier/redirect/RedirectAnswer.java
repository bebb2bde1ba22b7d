package org.brevier.redirect;

/** What came of making or changing a redirect. */
public sealed interface RedirectAnswer {

    /**
     * @param end where readers are led, which is further on where the target leads elsewhere itself
     * @param shadowed whether a page of ours is at the address, and stays there
     */
    record Done(Redirect redirect, Target end, boolean shadowed) implements RedirectAnswer {

        public boolean isLedOn() {
            return !end.equals(redirect.target());
        }
    }

    record Refused(Unfit why) implements RedirectAnswer {}
}
