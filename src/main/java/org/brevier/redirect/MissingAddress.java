package org.brevier.redirect;

import java.time.Instant;

/**
 * An address that readers asked for, and where nothing was.
 *
 * @param asked how often
 * @param askedAt when last, as far as it has been written down
 * @param linked whether a reader came from a page of this site, which has a wrong link then
 * @param ignored whether an editor wants to hear no more of it
 */
public record MissingAddress(WebPath path, long asked, Instant askedAt, boolean linked, boolean ignored) {}
