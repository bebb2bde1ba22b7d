package org.brevier.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where the desk's doors are, and what concerns people. */
final class DeskAddresses {

    static final String DESK = "/admin";
    static final String SIGN_IN = "/admin/sign-in";
    static final String SECOND_FACTOR = "/admin/sign-in/second-factor";
    static final String PASSKEY = "/admin/sign-in/passkey";
    static final String PASSKEY_CHALLENGE = "/admin/sign-in/passkey/challenge";
    static final String SIGN_OUT = "/admin/sign-out";
    static final String CONFIRM = "/admin/confirm";
    static final String FIRST_RUN = "/admin/first-run";
    static final String JOIN = "/admin/join/{token}";
    static final String FORGOT = "/admin/forgot";
    static final String RESET = "/admin/reset/{token}";

    static final String ACCOUNT = "/admin/account";
    static final String OWN_PASSWORD = "/admin/account/password";
    static final String OWN_SESSIONS = "/admin/account/sessions/end";
    static final String OWN_SESSION = "/admin/account/sessions/{key}/end";
    static final String OWN_SECOND_FACTOR = "/admin/account/second-factor";
    static final String OWN_SECOND_FACTOR_END = "/admin/account/second-factor/end";
    static final String OWN_RECOVERY_CODES = "/admin/account/recovery-codes";
    static final String OWN_PASSKEYS = "/admin/account/passkeys";
    static final String OWN_PASSKEY_CHALLENGE = "/admin/account/passkeys/challenge";
    static final String OWN_PASSKEY_END = "/admin/account/passkeys/{key}/end";

    static final String PEOPLE = "/admin/people";
    static final String NEW_PERSON = "/admin/people/new";
    static final String PERSON = "/admin/people/{id}";
    static final String DEPARTURE = "/admin/people/{id}/departure";
    static final String RETURN = "/admin/people/{id}/return";
    static final String INVITATION = "/admin/people/{id}/invitation";
    static final String RESET_LINK = "/admin/people/{id}/reset-link";
    static final String SECOND_FACTOR_END = "/admin/people/{id}/second-factor/end";
    static final String DRAFTS = "/admin/people/{id}/drafts";

    private DeskAddresses() {}

    static String firstRun(String token) {
        return FIRST_RUN + "?token=" + token;
    }

    static String join(String token) {
        return JOIN.replace("{token}", token);
    }

    static String reset(String token) {
        return RESET.replace("{token}", token);
    }

    static String person(UUID id) {
        return PERSON.replace("{id}", id.toString());
    }

    /** @param wanted where to go after the sign-in */
    static String signIn(String wanted) {
        return wanted.equals(DESK) ? SIGN_IN : SIGN_IN + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    static String secondFactor(String wanted) {
        return SECOND_FACTOR + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    static String confirm(String wanted) {
        return CONFIRM + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
