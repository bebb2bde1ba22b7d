package org.brevier.account;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** More people give passwords than can be checked at once; answered with 503 and when to come back. */
final class SignInBusy extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private static final String SECONDS = "5";

    SignInBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
