package org.brevier.briefing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.site.Secret;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Service;

/** Drafts shown to people without an account, by links that only their holders know. */
@Service
public class Previews {

    /** 192 bits, which fill 32 characters of the address without a bit to spare. */
    private static final int TOKEN_BYTES = 24;

    private static final int MOST_VERDICTS = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_COMMENT = 4_000;

    private final PreviewRows rows;
    private final BriefingRows briefings;
    private final RevisionRows revisions;
    private final Acts acts;
    private final Writes writes;
    private final Clock clock;

    Previews(PreviewRows rows, BriefingRows briefings, RevisionRows revisions, Acts acts, Writes writes, Clock clock) {
        this.rows = rows;
        this.briefings = briefings;
        this.revisions = revisions;
        this.acts = acts;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param revision the one to show; empty for always the newest
     * @param until when it ends
     */
    public Sharing share(UUID id, Optional<Integer> revision, Instant until, Actor by) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            return new Sharing.Refused(new Refusal.DateInPast());
        }
        return acts.with(id, briefing -> {
            if (briefing.isBinned()) {
                return new Sharing.Refused(new Refusal.InBin());
            }
            revision.ifPresent(number ->
                    revisions.seal(id, revisions.find(id, number).orElseThrow().number()));
            var link = new PreviewLink(TimeOrderedId.at(now), id, revision, by.name(), now, until, Optional.empty(), 0);
            var token = Secret.random(TOKEN_BYTES);
            rows.insert(link, token);
            acts.record(briefing, by, Act.PREVIEW_SHARED, shown(link) + " until " + until);
            return new Sharing.Shared(link, token);
        });
    }

    private static String shown(PreviewLink link) {
        return link.revision().map(number -> "Revision " + number).orElse("Always the newest");
    }

    /** A briefing's links, the newest first, those that have ended too. */
    public List<PreviewLink> links(UUID briefing) {
        return rows.links(briefing);
    }

    /** Ends a link of a briefing before its time. */
    public Outcome revoke(UUID id, UUID link, Actor by) {
        return acts.with(id, briefing -> {
            return !rows.revoke(id, link, clock.instant())
                    ? Outcome.refused(new Refusal.NoSuchThing())
                    : acts.done(briefing, by, Act.PREVIEW_REVOKED, "");
        });
    }

    /** What a link shows now, seen once more. */
    public PreviewLookup view(String token) {
        var lookup = find(token);
        if (lookup instanceof PreviewLookup.Found found) {
            writes.inPassing(() -> rows.countView(found.link().id()));
        }
        return lookup;
    }

    /** What a link shows now. */
    public PreviewLookup find(String token) {
        return rows.open(token, clock.instant())
                .<PreviewLookup>flatMap(this::found)
                .orElseGet(PreviewLookup.Missing::new);
    }

    private Optional<PreviewLookup> found(PreviewLink link) {
        var briefing = briefings.find(link.briefing()).orElseThrow();
        boolean withdrawn = briefing.publication() instanceof Publication.Withdrawn withdrawal
                && PublicNow.timeHasCome(withdrawal.at(), clock.instant());
        if (withdrawn || briefing.isBinned()) {
            return Optional.empty();
        }
        var revision = link.revision().isPresent()
                ? revisions.find(link.briefing(), link.revision().get())
                : Optional.of(briefing.revision());
        return revision.filter(Revision::readable)
                .or(() -> revisions.lastReadable(link.briefing()))
                .map(text -> new PreviewLookup.Found(link, briefing, text));
    }

    /**
     * Takes down what the holder of a link thinks of the text. Nobody vouches for the name, and the trail says so.
     *
     * @param revision the one that the link showed them
     * @param comment may be blank where they approve
     */
    public Judging judge(String token, int revision, boolean approves, String name, String comment) {
        return switch (find(token)) {
            case PreviewLookup.Missing missing -> new Judging.Missing();
            case PreviewLookup.Found found -> {
                if (name.isBlank() || (comment.isBlank() && !approves)) {
                    yield new Judging.Wanting();
                }
                var verdict = new PreviewVerdict(
                        found.link().id(),
                        revision,
                        approves,
                        shortened(name.strip().replaceAll("\\s+", " "), LONGEST_NAME),
                        shortened(comment.strip(), LONGEST_COMMENT),
                        clock.instant());
                yield acts.with(found.briefing().id(), briefing -> judged(token, briefing, verdict));
            }
        };
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** Looks again, as the link may have ended and the text changed until the briefing was locked. */
    private Judging judged(String token, Briefing briefing, PreviewVerdict verdict) {
        if (!(find(token) instanceof PreviewLookup.Found found)) {
            return new Judging.Missing();
        }
        if (found.revision().number() != verdict.revision()) {
            return new Judging.Stale(found.revision().number());
        }
        if (rows.verdicts(briefing.id()).stream()
                        .filter(earlier -> earlier.link().equals(verdict.link()))
                        .count()
                >= MOST_VERDICTS) {
            return new Judging.Enough();
        }
        revisions.seal(briefing.id(), verdict.revision());
        rows.insert(verdict);
        acts.record(
                briefing,
                Actor.named(verdict.name() + ", by preview link"),
                verdict.approves() ? Act.PREVIEW_APPROVED : Act.PREVIEW_OBJECTED,
                "Revision %d. %s"
                        .formatted(verdict.revision(), verdict.comment())
                        .strip());
        return new Judging.Given();
    }

    /** What came by all links of a briefing, the newest first. */
    public List<PreviewVerdict> verdicts(UUID briefing) {
        return rows.verdicts(briefing);
    }
}
