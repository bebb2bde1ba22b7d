package org.brevier.editing;

/** Where the desk keeps its pictures and files. */
final class MediaAddresses {

    static final String MEDIA = "/admin/media";
    static final String ORIGINAL = MEDIA + "/{id}/original";

    private MediaAddresses() {}
}
