package org.brevier.briefing.published;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The moments at which the public sees something else without anybody doing anything. */
@Repository
public class PublishedMoments {

    private final PublicNow publicNow;

    PublishedMoments(PublicNow publicNow) {
        this.publicNow = publicNow;
    }

    /** When something last became public, or stopped being so, of itself. */
    public Optional<Instant> latest() {
        return publicNow.lastDue();
    }
}
