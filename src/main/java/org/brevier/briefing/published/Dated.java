package org.brevier.briefing.published;

import java.time.Instant;
import org.brevier.site.Slug;

/** A briefing as a sitemap lists it. */
public record Dated(Slug slug, String headline, java.util.Locale language, Instant dated, Instant changedAt) {}
