package org.brevier.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.FolderDesk;
import org.brevier.briefing.HouseChecks;
import org.brevier.markdown.Checks;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.PastedText;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;

/** Reads the files of briefings, all processors at once, and leaves those alone that have not changed. */
@Component
class CandidateReader {

    private final HouseChecks checks;
    private final Neighbours neighbours;
    private final FolderDesk desk;
    private final Site site;

    CandidateReader(HouseChecks checks, Neighbours neighbours, FolderDesk desk, Site site) {
        this.checks = checks;
        this.neighbours = neighbours;
        this.desk = desk;
        this.site = site;
    }

    /** @param settled a line for each file of which nothing is left to do */
    record Reading(List<Candidate> candidates, List<Line> settled) {}

    private sealed interface Read {

        record Changed(Candidate candidate) implements Read {}

        record Settled(Line line) implements Read {}
    }

    Reading read(List<ContentFile> files, Map<String, TakenFiles.Taken> before) {
        return read(files, List.of(), List.of(), before);
    }

    /**
     * @param pages that will be there too, for links to them
     * @param media the same of pictures and other files
     */
    Reading read(
            List<ContentFile> files,
            List<ContentFile> pages,
            List<ContentFile> media,
            Map<String, TakenFiles.Taken> before) {
        var read = files.parallelStream().map(file -> read(file, before)).toList();
        var candidates = read.stream()
                .flatMap(one -> one instanceof Read.Changed changed ? Stream.of(changed.candidate()) : Stream.empty())
                .toList();
        var settled = read.stream()
                .flatMap(one -> one instanceof Read.Settled done ? Stream.of(done.line()) : Stream.empty())
                .toList();
        return new Reading(checked(candidates, neighbours.with(candidates, pages, media)), settled);
    }

    private Read read(ContentFile file, Map<String, TakenFiles.Taken> before) {
        try {
            var bytes = file.manuscript();
            var known = Optional.ofNullable(before.get(file.key())).map(TakenFiles.Taken::sha256);
            return known.filter(bytes.sha256()::equals).isPresent()
                    ? new Read.Settled(Line.of(Line.Outcome.UNCHANGED, file, ""))
                    : new Read.Changed(candidate(file, bytes));
        } catch (Unreadable e) {
            return new Read.Settled(new Line(Line.Outcome.REFUSED, file.path(), e.line(), e.reason()));
        }
    }

    private Candidate candidate(ContentFile file, Manuscript bytes) throws Unreadable {
        var manuscript =
                file.kind() == ContentFile.Kind.PASTED ? Manuscript.of(PastedText.toMarkdown(bytes.text())) : bytes;
        var galley = desk.set(manuscript);
        return new Candidate(file, bytes.sha256(), galley, Intention.of(file, galley.text(), site));
    }

    /** Once all are read, so that links between files taken in together are known to lead somewhere. */
    private List<Candidate> checked(List<Candidate> candidates, Checks.Neighbourhood neighbourhood) {
        return candidates.parallelStream()
                .map(candidate -> candidate.found(checks.of(candidate.manuscript(), candidate.text(), neighbourhood)))
                .toList();
    }
}
