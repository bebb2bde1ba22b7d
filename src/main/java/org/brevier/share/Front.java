package org.brevier.share;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A headline and the glance beneath it, sharing the room they have. */
record Front(Headline headline, Glance.Panel panel) {

    private static final int BETWEEN = 32;

    /** Bullets are cut, or left out, before a headline is smaller than this. */
    private static final int WELL_READ = 62;

    static Front of(Paragraph headline, Glance glance, Rectangle room) {
        return IntStream.iterate(glance.most(), count -> count >= glance.fewest(), count -> count - 1)
                .mapToObj(count -> whole(headline, glance, count, room))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> cut(headline, glance, room));
    }

    /** In the largest headline that leaves room for every word of so many bullets. */
    private static Optional<Front> whole(Paragraph headline, Glance glance, int count, Rectangle room) {
        return Headline.sizes(headline, room.width, room.height, Headline.ABOVE_GLANCE)
                .filter(fitting -> fitting.size() >= WELL_READ)
                .flatMap(fitting ->
                        glance.whole(below(fitting, room), count).stream().map(panel -> new Front(fitting, panel)))
                .findFirst();
    }

    private static Rectangle below(Headline headline, Rectangle room) {
        int above = Math.round(headline.height()) + BETWEEN;
        return new Rectangle(room.x, room.y + above, room.width, room.height - above);
    }

    private static Front cut(Paragraph headline, Glance glance, Rectangle room) {
        var fitted = List.of(glance.most(), glance.fewest()).stream()
                .map(count -> cut(headline, glance, count, room))
                .toList();
        return fitted.stream()
                .filter(front -> front.headline().size() >= WELL_READ)
                .findFirst()
                .orElseGet(fitted::getLast);
    }

    private static Front cut(Paragraph headline, Glance glance, int count, Rectangle room) {
        float height = room.height - BETWEEN - glance.leastHeight(count);
        var fitting = Headline.fit(headline, room.width, height, Headline.ABOVE_GLANCE);
        return new Front(fitting, glance.fit(below(fitting, room), count));
    }
}
