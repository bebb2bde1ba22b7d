package org.brevier.briefing;

import java.util.UUID;
import org.brevier.site.Slug;

/**
 * A briefing as the desk knows it.
 *
 * @param version goes up with every change; a change says which version it started from
 * @param revision the working copy, the newest revision
 */
public record Briefing(UUID id, Slug slug, long version, Revision revision, Publication publication) {}
