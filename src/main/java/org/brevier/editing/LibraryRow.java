package org.brevier.editing;

import org.brevier.media.Media;

/**
 * A file of the library in its list.
 *
 * @param uses how many texts show it
 * @param known whether every text has been looked through for that
 * @param arrived whether it has just come in, and stands first for that
 */
record LibraryRow(MediaLine line, int uses, boolean known, boolean arrived) {

    public Media media() {
        return line.media();
    }

    public boolean isUnused() {
        return known && uses == 0;
    }
}
