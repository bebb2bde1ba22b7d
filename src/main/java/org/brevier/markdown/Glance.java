package org.brevier.markdown;

import java.util.List;

/** The "At a Glance" list: its heading as the author wrote it, and its bullets. */
public record Glance(Passage heading, List<Passage> bullets) {

    public Glance {
        bullets = List.copyOf(bullets);
    }
}
