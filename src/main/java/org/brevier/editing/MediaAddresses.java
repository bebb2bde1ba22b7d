package org.brevier.editing;

/** Where the desk keeps its pictures and files. */
final class MediaAddresses {

    static final String MEDIA = "/admin/media";

    private MediaAddresses() {}
}
