package org.brevier.redirect;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brevier.site.Site;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Service;

/**
 * Takes redirects from a table. A line may lead to this site, or to another to which a redirect leads already: that is
 * decided by an editor, one host at a time, and not by whoever made the table.
 */
@Service
public class RedirectTables {

    private final RedirectRows rows;
    private final MissingRows missing;
    private final Site site;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;
    private final Clock clock;

    RedirectTables(
            RedirectRows rows,
            MissingRows missing,
            Site site,
            Writes writes,
            SiteVersion siteVersion,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.missing = missing;
        this.site = site;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
        this.clock = clock;
    }

    /** What would become of each line, in their order. */
    public List<JudgedLine> judge(List<TableLine> lines) {
        var judging = new Judging(rows.ways());
        return lines.stream().map(judging::judge).toList();
    }

    /** Takes what is fit of the lines, all of it or nothing, and tells what became of each. */
    public List<JudgedLine> take(List<TableLine> lines, Actor by) {
        return writes.run(() -> {
            rows.lock();
            var judged = judge(lines);
            judged.forEach(line -> write(line, by));
            long fresh = count(judged, JudgedLine.Fate.NEW);
            long changed = count(judged, JudgedLine.Fate.CHANGED);
            if (fresh + changed > 0) {
                siteVersion.raise();
                trail.record(
                        by,
                        Act.REDIRECT_CHANGED,
                        Optional.empty(),
                        "A table of redirects",
                        "%d new, %d changed".formatted(fresh, changed));
            }
            return judged;
        });
    }

    public static long count(List<JudgedLine> judged, JudgedLine.Fate fate) {
        return judged.stream().filter(line -> line.fate() == fate).count();
    }

    private void write(JudgedLine judged, Actor by) {
        switch (judged.fate()) {
            case NEW -> insert(redirect(judged.line(), by));
            case CHANGED -> change(redirect(judged.line(), by));
            case SAME, REFUSED -> {}
        }
    }

    private Redirect redirect(TableLine line, Actor by) {
        return new Redirect(
                TimeOrderedId.at(clock.instant()),
                OldAddress.read(line.from(), site).fit().orElseThrow(),
                Target.read(line.to(), site).fit().orElseThrow(),
                by.name(),
                clock.instant(),
                1);
    }

    private void insert(Redirect redirect) {
        rows.insert(redirect);
        missing.forget(redirect.source().path());
    }

    private void change(Redirect wanted) {
        var present = rows.find(wanted.source()).orElseThrow();
        rows.update(new Redirect(
                present.id(),
                wanted.source(),
                wanted.target(),
                wanted.changedBy(),
                wanted.changedAt(),
                present.version()));
    }

    /** The lines so far, and what they make of the redirects. */
    private final class Judging {

        private final Ways ways;
        private final Set<String> hosts;
        private final Set<OldAddress> said = new HashSet<>();

        Judging(Ways ways) {
            this.ways = ways;
            this.hosts = ways.hosts();
        }

        JudgedLine judge(TableLine line) {
            var source = OldAddress.read(line.from(), site);
            var target = Target.read(line.to(), site);
            return source.unfit()
                    .or(target::unfit)
                    .map(why -> JudgedLine.refused(line, why))
                    .orElseGet(() ->
                            judge(line, source.fit().orElseThrow(), target.fit().orElseThrow()));
        }

        private JudgedLine judge(TableLine line, OldAddress source, Target target) {
            var before = ways.from(source);
            var unfit = unfit(source, target, before);
            if (unfit.isPresent()) {
                return JudgedLine.refused(line, unfit.get());
            }
            said.add(source);
            ways.put(source, target);
            return JudgedLine.fit(line, target, before);
        }

        private Optional<Unfit> unfit(OldAddress source, Target target, Optional<Target> before) {
            if (said.contains(source)) {
                return Optional.of(Unfit.TWICE);
            }
            if (target.host().filter(host -> !hosts.contains(host)).isPresent()) {
                return Optional.of(Unfit.NOT_LISTED);
            }
            return before.isEmpty() && ways.count() >= Redirects.MOST
                    ? Optional.of(Unfit.FULL)
                    : ways.against(source, target);
        }
    }
}
