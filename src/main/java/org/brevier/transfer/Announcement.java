package org.brevier.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Revision;
import org.brevier.briefing.published.Change;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Notice;

/**
 * What a changed file announces to readers. A file has nobody who could be asked, so it says it itself: with a new
 * dated notice, or a later {@code updated:}. A change that announces nothing is the mending of a typo.
 */
final class Announcement {

    private final Briefings reader = new Briefings();

    /** @param now an {@code updated:} that lies ahead of it announces nothing yet */
    Change of(Candidate candidate, Revision live, LiveVersion version, Instant now) {
        var before = counted(reader.readStored(live.manuscript()).notices());
        var announced = counted(candidate.text().notices()).entrySet().stream()
                .filter(notice -> notice.getValue() > before.getOrDefault(notice.getKey(), 0L))
                .map(notice -> notice.getKey().kind())
                .min(Comparator.naturalOrder())
                .map(Change::announcedBy);
        boolean updated = candidate
                .intention()
                .updated()
                .filter(version.changedAt()::isBefore)
                .filter(moment -> !moment.isAfter(now))
                .isPresent();
        return announced
                .filter(change -> change.isSubstantive() || !updated)
                .orElse(updated ? Change.UPDATE : Change.TYPO);
    }

    Stream<Instant> datesOfNotices(Candidate candidate) {
        return candidate.text().notices().stream()
                .filter(notice -> Change.announcedBy(notice.kind()).isSubstantive())
                .map(notice -> notice.date().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Map<Key, Long> counted(List<Notice> notices) {
        return notices.stream()
                .map(notice -> new Key(notice.kind(), notice.date()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private record Key(Notice.Kind kind, LocalDate date) {}
}
