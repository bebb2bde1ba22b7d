package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.brevier.site.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Keeps in the session, as text, the word that every form must bring back. */
final class SessionCsrfTokens implements CsrfTokenRepository {

    static final String HEADER = "X-CSRF-TOKEN";
    static final String PARAMETER = "_csrf";

    private static final String ATTRIBUTE = "csrf";

    /** At the sign-in, so that a page of before cannot act for whoever is signed in now. */
    static void renew(HttpSession session) {
        session.setAttribute(ATTRIBUTE, Secret.random());
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Secret.random());
    }

    /** With a page that is read: whoever sends a form that no page has given begins no session by it. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getMethod().equals("GET")) {
            request.getSession().setAttribute(ATTRIBUTE, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String value ? token(value) : null;
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
