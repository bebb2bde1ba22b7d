package org.brevier.redirect;

import org.brevier.site.Whereabouts;
import org.springframework.stereotype.Component;

/** Asks the pages first, as a request does, and the redirects where there is none. */
@Component
class FoundByReaders implements Whereabouts {

    private final StandingAddresses standing;
    private final Signposts signposts;

    FoundByReaders(StandingAddresses standing, Signposts signposts) {
        this.standing = standing;
        this.signposts = signposts;
    }

    @Override
    public Answer at(String path) {
        if (WebPath.of(path).filter(standing::stands).isPresent()) {
            return Answer.STANDS;
        }
        return signposts.lead(path, null).filter(this::isSomewhere).isPresent() ? Answer.LEADS : Answer.NOTHING;
    }

    private boolean isSomewhere(Target target) {
        return target.path().map(standing::stands).orElse(true);
    }
}
