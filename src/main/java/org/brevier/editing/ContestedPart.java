package org.brevier.editing;

import java.util.List;
import java.util.Optional;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.PartComparison.Span;
import org.brevier.markdown.PartComparison.Span.Fate;
import org.jspecify.annotations.Nullable;

/**
 * A part that two have changed, with what somebody who chooses has said so far.
 *
 * @param number counted from 1
 * @param spans theirs and mine, word by word
 * @param typed the text of their own
 */
record ContestedPart(int number, Contested part, List<Span> spans, Optional<Choice> choice, String typed) {

    ContestedPart {
        spans = List.copyOf(spans);
    }

    static ContestedPart fresh(int number, Contested part, List<Span> spans) {
        return new ContestedPart(number, part, spans, Optional.empty(), proposed(part));
    }

    /** What the field for a text of their own is filled with. */
    private static String proposed(Contested part) {
        return (part.mine().isBlank() ? part.theirs() : part.mine())
                .replaceAll("\r\n?", "\n")
                .stripTrailing();
    }

    ContestedPart with(String choice, String typed) {
        return new ContestedPart(number, part, spans, Choice.ofLabel(choice), typed.replaceAll("\r\n?", "\n"));
    }

    /** The key of a message that says what is wrong; null for nothing, as templates want it. */
    public @Nullable String problem() {
        if (choice.isEmpty()) {
            return "clash.choose";
        }
        boolean ignored = choice.get() != Choice.OWN
                && !typed.isBlank()
                && !typed.stripTrailing().equals(proposed(part));
        return ignored ? "clash.typed" : null;
    }

    String text() {
        return choice.orElseThrow().text(part, typed);
    }

    public List<Span> theirs() {
        return without(Fate.ADDED);
    }

    public List<Span> mine() {
        return without(Fate.REMOVED);
    }

    private List<Span> without(Fate fate) {
        return spans.stream().filter(span -> span.fate() != fate).toList();
    }

    public boolean isChosen(String label) {
        return choice.map(Choice::label).filter(label::equals).isPresent();
    }
}
