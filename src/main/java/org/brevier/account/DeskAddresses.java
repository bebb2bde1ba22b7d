package org.brevier.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the desk's doors are. */
final class DeskAddresses {

    static final String DESK = "/admin";
    static final String SIGN_IN = "/admin/sign-in";
    static final String SIGN_OUT = "/admin/sign-out";
    static final String FIRST_RUN = "/admin/first-run";
    static final String ACCOUNT = "/admin/account";

    private DeskAddresses() {}

    static String firstRun(String token) {
        return FIRST_RUN + "?token=" + token;
    }

    /** @param wanted where to go after the sign-in */
    static String signIn(String wanted) {
        return wanted.equals(DESK) ? SIGN_IN : SIGN_IN + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
