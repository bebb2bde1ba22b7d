package org.brevier.transfer;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.store.StoreFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes the content folder in at start, before the first reader is let in, and again whenever a file in it changes while
 * the site runs. It looks rather than listens: file events do not cross network folders and container mounts.
 */
@Component
@ConditionalOnWebApplication
public class ContentWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

    private final ContentFolder folder;
    private final SampleContent sample;
    private final ContentIntake intake;
    private volatile boolean started;
    private Map<String, ContentFolder.Stamp> taken = Map.of();
    private Map<String, ContentFolder.Stamp> lastSeen = Map.of();
    private Set<String> gone = Set.of();
    private boolean wantsSample;
    private String trouble = "";

    ContentWatch(ContentSettings settings, SampleContent sample, ContentIntake intake) {
        this.folder = ContentFolder.ofSite(settings.content());
        this.sample = sample;
        this.intake = intake;
    }

    /** Lower than the web server's, which opens its port after that. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        wantsSample = !Files.isDirectory(folder.root());
        tryToTakeIn();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** A file counts once two looks see it the same, so that none is taken in while it is being written. */
    @Scheduled(initialDelayString = "${brevier.content-look:1s}", fixedDelayString = "${brevier.content-look:1s}")
    synchronized void look() {
        if (!started) {
            return;
        }
        var seen = folder.stamps();
        boolean settled = seen.equals(lastSeen);
        lastSeen = seen;
        if (wantsSample || (settled && !seen.equals(taken))) {
            tryToTakeIn();
        }
    }

    /** What cannot be written now is tried again at the next look; the site is served meanwhile. */
    private synchronized void tryToTakeIn() {
        try {
            if (wantsSample) {
                takeSampleIn();
            } else {
                takeIn();
            }
            trouble = "";
        } catch (StoreFull | TransactionException | DataAccessException | UncheckedIOException e) {
            String present = String.valueOf(e.getMessage());
            if (!present.equals(trouble)) {
                LOG.warn("The content folder waits to be taken in: {}", present);
            }
            trouble = present;
        }
    }

    private void takeSampleIn() {
        if (sample.isWanted()) {
            report(sample.with(files -> intake.takeIn(files.files())));
        }
        wantsSample = false;
    }

    /**
     * Takes the folder in as it stands, without waiting for the next look.
     *
     * @return a line for each file that somebody should look at, as the log has it; that a file is gone is said once
     */
    public synchronized List<String> takeIn() {
        var stamps = folder.stamps();
        lastSeen = stamps;
        var files = folder.files();
        var lines = intake.takeIn(files);
        var missing = intake.removed(files);
        var removed =
                missing.stream().filter(line -> !gone.contains(line.path())).toList();
        gone = missing.stream().map(Line::path).collect(Collectors.toSet());
        taken = stamps;
        report(lines);
        report(removed);
        return Stream.concat(lines.stream(), removed.stream())
                .filter(line -> line.outcome().isProblem())
                .map(Line::toString)
                .toList();
    }

    private static void report(List<Line> lines) {
        lines.stream().filter(line -> line.outcome().isProblem()).forEach(line -> LOG.warn("Content: {}", line));
        var counts = lines.stream().collect(Collectors.groupingBy(Line::outcome, Collectors.counting()));
        if (!counts.isEmpty()) {
            LOG.info("Content: {}", Line.summary(counts));
        }
    }
}
