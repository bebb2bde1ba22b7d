package org.brevier.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevier.store.StoreFull;
import org.brevier.store.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Takes a whole folder in: media and pages first, so that texts find them, then briefings. */
@Service
class ContentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ContentIntake.class);

    /** H2's file grows without background compaction, and a transaction of many rows holds up other writers. */
    private static final int BATCH = 200;

    private final CandidateReader reader;
    private final BriefingIntake briefings;
    private final PageIntake pages;
    private final MediaIntake media;
    private final TakenFiles taken;
    private final Writes writes;

    ContentIntake(
            CandidateReader reader,
            BriefingIntake briefings,
            PageIntake pages,
            MediaIntake media,
            TakenFiles taken,
            Writes writes) {
        this.reader = reader;
        this.briefings = briefings;
        this.pages = pages;
        this.media = media;
        this.taken = taken;
        this.writes = writes;
    }

    /**
     * A line for every file.
     *
     * @throws StoreFull when the disk has no room
     * @throws TransactionException when the database is away
     */
    List<Line> takeIn(List<ContentFile> files) {
        var before = taken.all();
        var lines = new ArrayList<Line>();
        of(files, ContentFile.Kind.MEDIA).forEach(file -> lines.add(media.takeIn(file, before)));
        var changedPages = of(files, ContentFile.Kind.PAGE).stream()
                .filter(file -> !pages.isAsBefore(file, before))
                .toList();
        lines.addAll(inBatches(changedPages, Function.identity(), pages::takeIn));
        var reading = reader.read(of(files, ContentFile.Kind.BRIEFING, ContentFile.Kind.PASTED), before);
        lines.addAll(reading.settled());
        lines.addAll(inBatches(reading.candidates(), Candidate::file, briefings::takeIn));
        of(files, ContentFile.Kind.OTHER).forEach(file -> lines.add(leftOut(file)));
        return lines;
    }

    static Line leftOut(ContentFile file) {
        return Line.of(Line.Outcome.LEFT_OUT, file, "neither Markdown nor text, and not in the media folder");
    }

    static List<ContentFile> of(List<ContentFile> files, ContentFile.Kind... kinds) {
        return files.stream()
                .filter(file -> List.of(kinds).contains(file.kind()))
                .toList();
    }

    private <T> List<Line> inBatches(List<T> all, Function<T, ContentFile> file, Function<T, Line> takeIn) {
        var lines = new ArrayList<Line>();
        for (int from = 0; from < all.size(); from += BATCH) {
            lines.addAll(together(all.subList(from, Math.min(all.size(), from + BATCH)), file, takeIn));
        }
        return lines;
    }

    /** One transaction for all; if one of them breaks it, one for each, so that only that one is left out. */
    private <T> List<Line> together(List<T> batch, Function<T, ContentFile> file, Function<T, Line> takeIn) {
        try {
            return writes.run(() -> batch.stream().map(takeIn).toList());
        } catch (StoreFull | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            return batch.size() > 1
                    ? batch.stream()
                            .flatMap(one -> together(List.of(one), file, takeIn).stream())
                            .toList()
                    : List.of(failed(file.apply(batch.getFirst()), e));
        }
    }

    private static Line failed(ContentFile file, RuntimeException e) {
        LOG.error("{} could not be taken in", file.path(), e);
        return Line.of(Line.Outcome.REFUSED, file, "it could not be stored; the log has the cause");
    }

    /** A line for every file of the site's own folder that was taken in once and is not there any more. */
    List<Line> removed(List<ContentFile> files) {
        var present = files.stream().map(ContentFile::key).collect(Collectors.toSet());
        return taken.all().values().stream()
                .filter(row -> row.subject().isPresent() && !present.contains(row.path()))
                .filter(row -> !Path.of(row.path()).isAbsolute())
                .sorted(Comparator.comparing(TakenFiles.Taken::path))
                .map(row -> new Line(
                        Line.Outcome.REMOVED, row.path(), 0, "the file is gone; what it became stays on the site"))
                .toList();
    }
}
