package org.brevier.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.brevier.markdown.Finding;
import org.brevier.store.Writes;
import org.springframework.stereotype.Component;

/** {@code import PATH [--dry-run]}: takes a folder in, or only says what would be taken and what the checks find. */
@Component
public class ImportCommand {

    private final ContentIntake intake;
    private final CandidateReader reader;
    private final TakenFiles taken;
    private final Writes writes;

    ImportCommand(ContentIntake intake, CandidateReader reader, TakenFiles taken, Writes writes) {
        this.intake = intake;
        this.reader = reader;
        this.taken = taken;
        this.writes = writes;
    }

    /** @return the exit status: 0 when all was taken, 1 when something was refused */
    public int run(Path path, boolean dryRun, PrintStream out, PrintStream err) throws IOException {
        if (!Files.exists(path)) {
            err.println("There is nothing at " + path + ".");
            return 1;
        }
        var files = ContentFolder.imported(path);
        var lines = dryRun ? dryRun(files, out) : intake.takeIn(files);
        lines.stream().filter(line -> line.outcome() != Line.Outcome.UNCHANGED).forEach(out::println);
        out.println(summary(lines));
        long refused = lines.stream().filter(line -> line.outcome().isRefusal()).count();
        if (refused > 0) {
            err.println("%d of %d files were refused; the lines above say why.".formatted(refused, lines.size()));
        }
        return refused > 0 ? 1 : 0;
    }

    /** Does it all and takes it back, so that what is foretold is what would be. */
    private List<Line> dryRun(List<ContentFile> files, PrintStream out) {
        var reading = reader.read(
                ContentIntake.of(files, ContentFile.Kind.BRIEFING, ContentFile.Kind.PASTED),
                ContentIntake.of(files, ContentFile.Kind.PAGE),
                ContentIntake.of(files, ContentFile.Kind.MEDIA),
                taken.all());
        for (var candidate : reading.candidates()) {
            candidate.findings().forEach(finding -> out.println(line(candidate, finding)));
        }
        var lines = new ArrayList<Line>();
        try {
            writes.run(() -> {
                lines.addAll(intake.takeIn(files));
                throw new TakenBack();
            });
        } catch (TakenBack asMeant) {
            return lines.stream().map(ImportCommand::foretold).toList();
        }
        throw new IllegalStateException("a dry run was not taken back");
    }

    /** Ends a transaction without leaving anything of it. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static Line foretold(Line line) {
        return switch (line.outcome()) {
            case CREATED, REVISED -> new Line(Line.Outcome.WOULD_TAKE, line.path(), line.line(), line.what());
            case UNCHANGED, KEPT, NOT_PUBLISHED, CONFLICT, REFUSED, REMOVED, LEFT_OUT, NOTED, WOULD_TAKE -> line;
        };
    }

    private static String line(Candidate candidate, Finding finding) {
        return "%s:%d:%d: %s: %s: %s"
                .formatted(
                        candidate.file().path(),
                        finding.position().line(),
                        finding.position().column(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.rule().label(),
                        finding.message());
    }

    private static String summary(List<Line> lines) {
        return Line.summary(lines.stream().collect(Collectors.groupingBy(Line::outcome, Collectors.counting())));
    }
}
