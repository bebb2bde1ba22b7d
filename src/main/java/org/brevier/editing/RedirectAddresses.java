package org.brevier.editing;

import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the desk keeps addresses that lead elsewhere. */
final class RedirectAddresses {

    static final String REDIRECTS = "/admin/redirects";
    static final String REDIRECT = "/admin/redirects/{id}";
    static final String REDIRECT_END = "/admin/redirects/{id}/end";
    static final String CSV = "/admin/redirects.csv";
    static final String TABLE = "/admin/redirects/table";
    static final String TABLE_TAKEN = "/admin/redirects/table/taken";
    static final String MISSING = "/admin/redirects/missing";
    static final String IGNORED = "/admin/redirects/missing/ignored";
    static final String IGNORED_END = "/admin/redirects/missing/ignored/end";

    private RedirectAddresses() {}

    static String redirect(UUID id) {
        return REDIRECTS + "/" + id;
    }

    /** Where an empty form makes a redirect again that was removed. */
    static String again(String source, String target) {
        return UriComponentsBuilder.fromPath(REDIRECTS)
                .queryParam("source", "{source}")
                .queryParam("target", "{target}")
                .queryParam("elsewhere", true)
                .encode()
                .buildAndExpand(source, target)
                .toUriString();
    }
}
