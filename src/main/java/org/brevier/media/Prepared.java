package org.brevier.media;

/** A file that is on the disk as it will be served, and that the library does not know of yet. */
@FunctionalInterface
public interface Prepared {

    /** Makes it known, in the transaction that surrounds the call or one of its own. To be called once. */
    Taking enter();
}
