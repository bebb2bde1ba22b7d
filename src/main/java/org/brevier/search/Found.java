package org.brevier.search;

import java.util.List;
import java.util.UUID;

/**
 * The briefings that one page of an answer shows, by their ids.
 *
 * @param total how many the whole answer has
 * @param reading how the words were read to find them
 */
record Found(List<UUID> ids, long total, Interpretation interpretation, Reading reading) {}
