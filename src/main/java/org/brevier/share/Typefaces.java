package org.brevier.share;

import java.io.IOException;

/** Opens the typefaces at hand. */
@FunctionalInterface
interface Typefaces {

    Faces open() throws IOException;
}
