package org.brevier.site;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The policy of a public page (CSP Level 3): everything from the site itself, and frames and players only of the hosts this page links to. */
public final class ContentSecurityPolicy {

    private ContentSecurityPolicy() {}

    /**
     * @param frames origins whose frames the page may show once a reader asks, as {@code https://host}
     * @param players origins whose sound and video files it may play
     * @param secure whether the site is served over https
     */
    public static String of(Collection<String> frames, Collection<String> players, boolean secure) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src " + sources(players)
                + "; font-src 'self'; connect-src 'self'; manifest-src 'self'"
                + (frames.isEmpty() ? "" : "; frame-src " + String.join(" ", new TreeSet<>(frames)))
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
                + "; require-trusted-types-for 'script'; trusted-types 'none'"
                + (secure ? "; upgrade-insecure-requests" : "");
    }

    /** The policy of a page that embeds nothing. */
    public static String plain(boolean secure) {
        return of(Set.of(), Set.of(), secure);
    }

    private static String sources(Collection<String> hosts) {
        return hosts.isEmpty() ? "'self'" : "'self' " + String.join(" ", new TreeSet<>(hosts));
    }
}
