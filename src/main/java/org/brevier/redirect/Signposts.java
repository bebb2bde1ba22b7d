package org.brevier.redirect;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.store.SiteVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Leads whoever asks for an address that has moved. All redirects are at hand in memory, and read again when the site has
 * changed: an address that leads nowhere costs no question to the database.
 */
@Component
public class Signposts {

    private static final Logger LOG = LoggerFactory.getLogger(Signposts.class);

    private final RedirectRows rows;
    private final StandingAddresses standing;
    private final PublishedBriefings briefings;
    private final SiteVersion siteVersion;
    private final Clock clock;
    private volatile Sight sight = new Sight(Long.MIN_VALUE, Instant.MIN, Ways.NONE, new ConcurrentHashMap<>());

    Signposts(
            RedirectRows rows,
            StandingAddresses standing,
            PublishedBriefings briefings,
            SiteVersion siteVersion,
            Clock clock) {
        this.rows = rows;
        this.standing = standing;
        this.briefings = briefings;
        this.siteVersion = siteVersion;
        this.clock = clock;
    }

    /**
     * The redirects as they are between two changes that the public can see.
     *
     * @param until when something is due that may put a page in a redirect's place, or take one from it
     * @param stands whether a page is at an address that leads elsewhere, as far as that was asked
     */
    private record Sight(long version, Instant until, Ways ways, ConcurrentMap<WebPath, Boolean> stands) {}

    /**
     * Where readers are led who ask for this path, straight to the end of what leads on from there; empty where they are
     * not led anywhere, and where the database is away and only it could tell.
     *
     * @param path as the request has it
     */
    public Optional<Target> lead(String path, @Nullable String query) {
        var present = present();
        if (present.ways().isEmpty()) {
            return Optional.empty();
        }
        try {
            return WebPath.of(path).flatMap(asked -> lead(asked, query == null ? "" : query, present));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Nobody can tell whether {} stands", path, e);
            return Optional.empty();
        }
    }

    private Optional<Target> lead(WebPath asked, String query, Sight present) {
        var ways = present.ways();
        return ways.led(asked, query, path -> stands(path, present))
                .flatMap(target -> ways.end(target, path -> stands(path, present)));
    }

    private boolean stands(WebPath path, Sight present) {
        return present.stands().computeIfAbsent(path, standing::stands);
    }

    /** While the database is away, as it was. */
    private Sight present() {
        var known = sight;
        if (isPresent(known)) {
            return known;
        }
        try {
            return look();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The redirects stay as they were", e);
            return known;
        }
    }

    private boolean isPresent(Sight known) {
        return known.version() == siteVersion.current() && clock.instant().isBefore(known.until());
    }

    /** The number is read before the redirects are: a change in between makes them out of date instead of being missed. */
    private synchronized Sight look() {
        if (!isPresent(sight)) {
            long version = siteVersion.current();
            var until = briefings.nextDue().orElse(Instant.MAX);
            sight = new Sight(version, until, rows.ways(), new ConcurrentHashMap<>());
        }
        return sight;
    }
}
