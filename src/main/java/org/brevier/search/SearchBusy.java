package org.brevier.search;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** More readers search than the site can serve beside its pages; answered with 503 and when to come back (RFC 9110, section 10.2.3). */
public final class SearchBusy extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private static final String SECONDS = "2";

    SearchBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
