package org.brevier.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.briefing.DeskLine;
import org.brevier.briefing.Stage;

/** What a badge says of a briefing in a list. */
enum Mark {
    WRITING("plain"),
    REVIEW("waiting"),
    APPROVED("approved"),
    SCHEDULED("dated"),
    LIVE("live"),
    CHANGED("waiting"),
    WITHDRAWN("gone"),
    EMBARGO("dated"),
    MISSED("late"),
    BIN("gone");

    private final String look;

    Mark(String look) {
        this.look = look;
    }

    /** Lower case, for message keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The last word of the stylesheet's class. */
    public String look() {
        return look;
    }

    /** What readers see of it first, then how far the working copy has come, then what is to happen by itself. */
    static List<Mark> of(DeskLine line, Instant now) {
        var marks = new ArrayList<Mark>();
        add(marks, line.binned(), BIN);
        add(marks, line.withdrawn(), WITHDRAWN);
        add(marks, line.live(), LIVE);
        if ((line.live().isEmpty() && line.withdrawn().isEmpty()) || line.changed()) {
            marks.add(stage(line));
        }
        add(marks, line.due(), SCHEDULED);
        add(marks, line.embargo().filter(now::isBefore), EMBARGO);
        add(marks, line.missed(), MISSED);
        return List.copyOf(marks);
    }

    private static Mark stage(DeskLine line) {
        return switch (line.stage()) {
            case Stage.Writing writing -> line.changed() ? CHANGED : WRITING;
            case Stage.InReview review -> REVIEW;
            case Stage.Approved approved -> APPROVED;
        };
    }

    private static void add(List<Mark> marks, Optional<Instant> since, Mark mark) {
        since.ifPresent(moment -> marks.add(mark));
    }
}
