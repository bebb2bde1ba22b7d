package org.brevier.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Unreadable;
import org.springframework.stereotype.Component;

/** {@code import PATH [--dry-run]}: takes a folder in, or only says what would be taken and what the checks find. */
@Component
public class ImportCommand {

    private final ContentIntake intake;
    private final CandidateReader reader;
    private final PageIntake pages;
    private final TakenFiles taken;

    ImportCommand(ContentIntake intake, CandidateReader reader, PageIntake pages, TakenFiles taken) {
        this.pages = pages;
        this.intake = intake;
        this.reader = reader;
        this.taken = taken;
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

    private List<Line> dryRun(List<ContentFile> files, PrintStream out) {
        var reading = reader.read(
                ContentIntake.of(files, ContentFile.Kind.BRIEFING, ContentFile.Kind.PASTED),
                ContentIntake.of(files, ContentFile.Kind.PAGE),
                taken.all());
        for (var candidate : reading.candidates()) {
            candidate.findings().forEach(finding -> out.println(line(candidate, finding)));
        }
        var wouldTake = reading.candidates().stream()
                .map(candidate -> Line.of(Line.Outcome.WOULD_TAKE, candidate.file(), target(candidate)));
        var others = files.stream().flatMap(this::foretold);
        return Stream.of(reading.settled().stream(), wouldTake, others)
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<Line> foretold(ContentFile file) {
        return switch (file.kind()) {
            case BRIEFING, PASTED -> Stream.empty();
            case MEDIA -> Stream.of(Line.of(Line.Outcome.WOULD_TAKE, file, "as " + file.path()));
            case PAGE -> Stream.of(page(file));
            case OTHER -> Stream.of(ContentIntake.leftOut(file));
        };
    }

    private Line page(ContentFile file) {
        try {
            return Line.of(Line.Outcome.WOULD_TAKE, file, "/" + pages.slug(file));
        } catch (Unreadable e) {
            return new Line(Line.Outcome.REFUSED, file.path(), e.line(), e.reason());
        }
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

    private static String target(Candidate candidate) {
        var intention = candidate.intention();
        return "/briefings/" + intention.slug() + " "
                + intention.dated().map(Object::toString).orElse("as a draft");
    }

    private static String summary(List<Line> lines) {
        return Line.summary(lines.stream().collect(Collectors.groupingBy(Line::outcome, Collectors.counting())));
    }
}
