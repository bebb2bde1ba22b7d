package org.brevier.markdown;

import java.util.Optional;

/** What a rendering must know of the site around a text. */
public interface Surroundings {

    /** The site's own picture that this reference in a text means; empty when there is none, and then only a link is shown. */
    Optional<Picture> picture(String reference);

    /** The address to write for a same-site one: as it is in a page, absolute in a feed. */
    String address(String sameSite);

    /** Whether an absolute address leads to this site. */
    boolean isOwn(String absolute);
}
