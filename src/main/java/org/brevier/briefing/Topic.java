package org.brevier.briefing;

import java.util.List;
import org.brevier.site.Named;

/**
 * A topic as the desk knows it.
 *
 * @param topic as readers see it
 * @param description what editors say of it, as one paragraph without markup; empty where they say nothing
 * @param parts the other names under which texts come to it, each of which can be taken out again
 * @param live how many briefings readers see under it
 * @param drafts how many more the desk has
 */
public record Topic(Named topic, String description, List<Named> parts, long live, long drafts, long version) {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_DESCRIPTION = 500;

    public Topic {
        parts = List.copyOf(parts);
    }
}
