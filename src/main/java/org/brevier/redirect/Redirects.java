package org.brevier.redirect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Slice;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Service;

/** All that editors do with redirects. Whatever returns has been written durably, and holds for the next reader. */
@Service
public class Redirects {

    static final int MOST = 20_000;

    private final RedirectRows rows;
    private final MissingRows missing;
    private final StandingAddresses standing;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;
    private final Clock clock;

    Redirects(
            RedirectRows rows,
            MissingRows missing,
            StandingAddresses standing,
            Writes writes,
            SiteVersion siteVersion,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.missing = missing;
        this.standing = standing;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
        this.clock = clock;
    }

    /** A redirect among the others. */
    public record Listed(Redirect redirect, Target end, boolean shadowed, boolean nowhere) {

        public boolean isLedOn() {
            return !end.equals(redirect.target());
        }
    }

    /**
     * The last changed first.
     *
     * @param words a part of either address; all where it is empty
     * @param page counted from 1
     */
    public Slice<Listed> list(String words, int page, int size) {
        var ways = rows.ways();
        return rows.list(words, page, size).map(redirect -> listed(redirect, ways));
    }

    private Listed listed(Redirect redirect, Ways ways) {
        var end = end(redirect.target(), ways);
        return new Listed(
                redirect,
                end,
                isShadowed(redirect.source()),
                end.path().filter(path -> !standing.stands(path)).isPresent());
    }

    private boolean isShadowed(OldAddress source) {
        return source.query().isEmpty() && standing.stands(source.path());
    }

    private Target end(Target target, Ways ways) {
        return ways.end(target, standing::stands).orElse(target);
    }

    /** All of them by address. */
    public List<Redirect> all() {
        return rows.all();
    }

    public Optional<Redirect> find(UUID id) {
        return rows.find(id);
    }

    /** Whether this site leads to that one already. */
    public boolean isListed(String host) {
        return rows.ways().hosts().contains(host);
    }

    public RedirectAnswer add(OldAddress source, Target target, Actor by) {
        return writes.run(() -> {
            rows.lock();
            var ways = rows.ways();
            var unfit = unfit(source, target, ways);
            if (unfit.isPresent()) {
                return new RedirectAnswer.Refused(unfit.get());
            }
            var redirect =
                    new Redirect(TimeOrderedId.at(clock.instant()), source, target, by.name(), clock.instant(), 1);
            rows.insert(redirect);
            return done(redirect, ways, by, "To " + target.spoken());
        });
    }

    private static Optional<Unfit> unfit(OldAddress source, Target target, Ways ways) {
        if (ways.from(source).isPresent()) {
            return Optional.of(Unfit.TAKEN);
        }
        return ways.count() >= MOST ? Optional.of(Unfit.FULL) : ways.against(source, target);
    }

    private RedirectAnswer done(Redirect redirect, Ways ways, Actor by, String detail) {
        siteVersion.raise();
        missing.forget(redirect.source().path());
        record(redirect, by, detail);
        return new RedirectAnswer.Done(redirect, end(redirect.target(), ways), isShadowed(redirect.source()));
    }

    private void record(Redirect redirect, Actor by, String detail) {
        trail.record(
                by,
                Act.REDIRECT_CHANGED,
                Optional.of(redirect.id()),
                redirect.source().spoken(),
                detail);
    }

    /** @param version the redirect's when the change began */
    public RedirectAnswer change(UUID id, long version, OldAddress source, Target target, Actor by) {
        return writes.run(() -> {
            rows.lock();
            return rows.find(id)
                    .filter(present -> present.version() == version)
                    .map(known -> change(known, source, target, by))
                    .orElseGet(() -> new RedirectAnswer.Refused(Unfit.STALE));
        });
    }

    private RedirectAnswer change(Redirect known, OldAddress source, Target target, Actor by) {
        var ways = rows.ways().without(known.source());
        var unfit = unfit(source, target, ways);
        if (unfit.isPresent()) {
            return new RedirectAnswer.Refused(unfit.get());
        }
        var changed = new Redirect(known.id(), source, target, by.name(), clock.instant(), known.version());
        rows.update(changed);
        return done(
                changed,
                ways,
                by,
                "To %s; was %s to %s"
                        .formatted(
                                target.spoken(),
                                known.source().spoken(),
                                known.target().spoken()));
    }

    /** The redirect that is no more; empty where it was none already. */
    public Optional<Redirect> remove(UUID id, Actor by) {
        return writes.run(() -> {
            rows.lock();
            var removed = rows.find(id);
            removed.ifPresent(redirect -> {
                rows.delete(id);
                siteVersion.raise();
                record(redirect, by, "No more to " + redirect.target().spoken());
            });
            return removed;
        });
    }
}
