package org.brevier.markdown;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.MergedPart.Settled;
import org.brevier.markdown.Part.Kind;

/** Puts parts together, and keeps those that were not neighbours before from running into one another. */
final class Seams {

    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;
    private Kind last = Kind.OTHER;
    private boolean loose;

    private Seams(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    /** What stands between two parts that had other neighbours. */
    static String between(Kind before, Kind behind, String lineEnd) {
        boolean tight = before == Kind.FRONT_MATTER || (before == Kind.BULLET && behind == Kind.BULLET);
        return tight ? lineEnd : lineEnd + lineEnd;
    }

    /** @throws IllegalArgumentException when the choices are not one for each contested part */
    static String joined(List<MergedPart> parts, List<String> choices) {
        if (MergedPart.contested(parts).count() != choices.size()) {
            throw new IllegalArgumentException("these are the choices for another clash");
        }
        var seams = new Seams(lineEnd(parts));
        Iterator<String> choice = choices.iterator();
        for (MergedPart part : parts) {
            switch (part) {
                case Settled settled -> seams.add(settled);
                case Contested contested -> seams.add(contested.kind(), Part.content(choice.next()));
            }
        }
        return seams.end();
    }

    private static String lineEnd(List<MergedPart> parts) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case Settled settled -> Stream.of(settled.text());
                    case Contested contested -> Stream.of(contested.theirs(), contested.mine());
                })
                .filter(LineEnds::has)
                .findFirst()
                .map(LineEnds::in)
                .orElse("\n");
    }

    private void add(Settled part) {
        if (loose) {
            separate(part.kind());
        }
        text.append(part.text());
        last = part.kind();
        loose = false;
    }

    private void add(Kind kind, String choice) {
        loose = true;
        if (!choice.isEmpty()) {
            separate(kind);
            text.append(LineEnds.of(choice, lineEnd));
            last = kind;
        }
    }

    private void separate(Kind next) {
        if (!text.isEmpty()) {
            int wanted = LineEnds.count(between(last, next, lineEnd));
            int present = LineEnds.count(Part.gap(text));
            text.repeat(lineEnd, Math.max(0, wanted - present));
        }
    }

    private String end() {
        if (loose && !text.isEmpty() && Part.gap(text).isEmpty()) {
            text.append(lineEnd);
        }
        return text.toString();
    }
}
