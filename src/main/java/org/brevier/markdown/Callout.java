package org.brevier.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** A block quote that begins with {@code [!NOTE]} or the like, perhaps with a date behind it. */
final class Callout extends CustomBlock {

    private static final Pattern MARKER = Pattern.compile(
            "\\[!([A-Za-z]{1,20})](?:[ \\t]+(\\d{4}-\\d{2}-\\d{2})(?!\\d))?[ \\t]*(.*)", Pattern.DOTALL);
    private static final Set<String> KINDS =
            Set.of("note", "tip", "important", "warning", "caution", "correction", "clarification", "update");

    private final String kind;
    private final Optional<LocalDate> date;

    private Callout(String kind, Optional<LocalDate> date) {
        this.kind = kind;
        this.date = date;
    }

    static void replaceQuotes(Node document) {
        var quotes = new ArrayList<BlockQuote>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                quotes.add(quote);
                visitChildren(quote);
            }
        });
        quotes.forEach(Callout::replace);
    }

    private static void replace(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text) {
            Matcher marker = MARKER.matcher(text.getLiteral());
            if (marker.matches() && KINDS.contains(marker.group(1).toLowerCase(Locale.ROOT))) {
                var callout = of(marker);
                dropMarker(first, text, callout.date.isPresent() ? marker.group(3) : behindKind(marker));
                takePlace(quote, callout);
            }
        }
    }

    private static Callout of(Matcher marker) {
        return new Callout(marker.group(1).toLowerCase(Locale.ROOT), date(marker.group(2)));
    }

    private static Optional<LocalDate> date(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is no date stays in the text. */
    private static String behindKind(Matcher marker) {
        int start = marker.group(2) == null ? marker.start(3) : marker.start(2);
        return marker.group().substring(start);
    }

    private static void dropMarker(Paragraph paragraph, Text text, String rest) {
        text.setLiteral(rest);
        if (!rest.isBlank()) {
            return;
        }
        Node next = text.getNext();
        text.unlink();
        if (next instanceof SoftLineBreak || next instanceof HardLineBreak) {
            next.unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }

    private static void takePlace(BlockQuote quote, Callout callout) {
        callout.setSourceSpans(quote.getSourceSpans());
        quote.insertBefore(callout);
        while (quote.getFirstChild() != null) {
            callout.appendChild(quote.getFirstChild());
        }
        quote.unlink();
    }

    /** In lower case, as it stands in a class attribute. */
    String kind() {
        return kind;
    }

    Optional<LocalDate> date() {
        return date;
    }

    /** The notice that this is, if it is one that carries a date. */
    Optional<Notice.Kind> noticeKind() {
        return date.flatMap(day -> meantKind());
    }

    /** Whether it has the kind of a notice but not the date that makes it one; a plain note is none and needs none. */
    boolean lacksDate() {
        return date.isEmpty()
                && meantKind().filter(meant -> meant != Notice.Kind.NOTE).isPresent();
    }

    private Optional<Notice.Kind> meantKind() {
        return Arrays.stream(Notice.Kind.values())
                .filter(notice -> notice.label().equals(kind))
                .findFirst();
    }
}
