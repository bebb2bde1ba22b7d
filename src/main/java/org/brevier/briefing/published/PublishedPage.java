package org.brevier.briefing.published;

import java.time.Instant;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Slug;

/** A standing page, such as About or Contact. */
public record PublishedPage(Slug slug, String title, Instant changedAt, Manuscript manuscript) {}
