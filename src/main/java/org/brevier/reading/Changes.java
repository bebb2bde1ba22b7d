package org.brevier.reading;

import org.brevier.markdown.Comparison;

/**
 * What a version says otherwise than the one before it.
 *
 * @param since the number of the one before it
 */
public record Changes(int since, Comparison difference) {}
