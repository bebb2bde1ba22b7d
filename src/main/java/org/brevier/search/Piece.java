package org.brevier.search;

/**
 * A run of plain text, to be escaped by whoever shows it.
 *
 * @param marked whether it is something the reader asked for
 */
public record Piece(String text, boolean marked) {}
