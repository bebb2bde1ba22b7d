package org.brevier.store;

import java.util.UUID;

/** What tells this site from every other one, whatever its name and address become: made once, and kept with its data. */
public record SiteIdentity(UUID id) {}
