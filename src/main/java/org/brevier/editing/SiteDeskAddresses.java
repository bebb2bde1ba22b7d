package org.brevier.editing;

import java.util.UUID;

/** Where the desk keeps what is around the briefings. */
final class SiteDeskAddresses {

    static final String FRONT_PAGE = "/admin/front-page";

    static final String PAGES = "/admin/pages";
    static final String NEW_PAGE = "/admin/pages/new";
    static final String PAGE = "/admin/pages/{id}";
    static final String PAGE_PREVIEW = "/admin/pages/{id}/preview";
    static final String PAGE_PUBLICATION = "/admin/pages/{id}/publication";
    static final String PAGE_PUBLICATION_END = "/admin/pages/{id}/publication/end";
    static final String PAGE_SLUG = "/admin/pages/{id}/slug";
    static final String PAGE_BIN = "/admin/pages/{id}/bin";
    static final String PAGE_BIN_END = "/admin/pages/{id}/bin/end";
    static final String PAGE_HISTORY = "/admin/pages/{id}/history";
    static final String PAGE_RESTORATION = "/admin/pages/{id}/history/{number}/restoration";

    static final String MENU = "/admin/menu";
    static final String MENU_END = "/admin/menu/end";

    static final String SETTINGS = "/admin/settings";
    static final String LOGO = "/admin/settings/logo";
    static final String LOGO_END = "/admin/settings/logo/end";

    private SiteDeskAddresses() {}

    static String page(UUID id) {
        return PAGE.replace("{id}", id.toString());
    }
}
