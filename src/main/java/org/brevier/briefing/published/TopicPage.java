package org.brevier.briefing.published;

import org.brevier.site.Named;
import org.brevier.site.Slug;

/**
 * A topic with what the editors say of it.
 *
 * @param followedAs the slug that its feeds have been known by from the first, whatever the topic is called since
 */
public record TopicPage(Named topic, String description, Slug followedAs) {}
