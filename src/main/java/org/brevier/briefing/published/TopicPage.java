package org.brevier.briefing.published;

import org.brevier.site.Named;

/** A topic with what the editors say of it. */
public record TopicPage(Named topic, String description) {}
