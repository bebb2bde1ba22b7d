package org.brevier.briefing;

import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.site.Slug;

/**
 * A page such as About or Contact, as the desk knows it.
 *
 * @param menuPosition its place in the menu; empty when it is not in it
 * @param revision the number of its newest revision
 */
public record StandingPage(
        UUID id, Slug slug, String title, OptionalInt menuPosition, boolean isPublic, int revision, long version) {}
