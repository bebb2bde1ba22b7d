package org.brevier.editing;

/** Where the desk keeps what is around the briefings. */
final class SiteDeskAddresses {

    static final String FRONT_PAGE = "/admin/front-page";

    private SiteDeskAddresses() {}
}
