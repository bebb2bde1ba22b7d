package org.brevier.reading;

/** The {@code page} parameter of a list, counted from 1. */
record PageNumber(int value) {

    /** No list is this long; a larger number is no page. */
    private static final int LARGEST = 1_000_000;

    PageNumber {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException("not the number of a page");
        }
    }

    /** @throws IllegalArgumentException when it is no plain number */
    static PageNumber parse(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("not the number of a page");
        }
        return new PageNumber(Integer.parseInt(text));
    }
}
