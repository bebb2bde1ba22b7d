package org.brevier.redirect;

import org.brevier.site.Whereabouts;
import org.springframework.stereotype.Component;

/** Asks the pages and the redirects as a request does. */
@Component
class FoundByReaders implements Whereabouts {

    private final StandingAddresses standing;
    private final Signposts signposts;

    FoundByReaders(StandingAddresses standing, Signposts signposts) {
        this.standing = standing;
        this.signposts = signposts;
    }

    @Override
    public boolean stands(String path) {
        return WebPath.of(path).filter(standing::stands).isPresent();
    }

    @Override
    public boolean leads(String path) {
        return signposts.lead(path, null).filter(this::isSomewhere).isPresent();
    }

    private boolean isSomewhere(Target target) {
        return target.path().map(standing::stands).orElse(true);
    }
}
