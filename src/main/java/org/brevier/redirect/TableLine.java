package org.brevier.redirect;

/**
 * A line of a table of redirects, as it was written.
 *
 * @param number counted from 1, where the file begins
 */
public record TableLine(int number, String from, String to) {}
