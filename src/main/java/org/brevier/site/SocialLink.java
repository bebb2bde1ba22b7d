package org.brevier.site;

import java.net.URI;

/**
 * Where else readers find the publication.
 *
 * @param label what readers see
 * @param address an https one
 */
public record SocialLink(String label, URI address) {

    /** @throws IllegalArgumentException for a label that says nothing, and for an address that is not https */
    public SocialLink {
        if (label.isBlank()) {
            throw new IllegalArgumentException("social: a link needs a label");
        }
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("social: a link must be an https address");
        }
    }
}
