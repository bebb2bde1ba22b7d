package org.brevier.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brevier.briefing.references.Contacts;
import org.brevier.briefing.references.Contacts.Cause;
import org.brevier.briefing.references.Contacts.Seen;
import org.brevier.markdown.MediaProviders;
import org.brevier.markdown.Reference.Kind;

/**
 * One outside host, with the texts of which a reader can ask it.
 *
 * @param provider as people know it; empty for a host of plain files
 */
record HostLine(String host, Optional<String> provider, List<Kind> kinds, List<Group> groups) {

    private static final int SHORT = 8;
    private static final Set<String> PUBLIC = Set.of("now", "older");

    HostLine {
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
    }

    /**
     * The texts that are seen in the same way.
     *
     * @param name the last word of the messages that name it
     */
    record Group(String name, List<Cause> causes) {

        Group {
            causes = List.copyOf(causes);
        }

        public List<Cause> first() {
            return causes.stream().limit(SHORT).toList();
        }

        public List<Cause> more() {
            return causes.stream().skip(SHORT).toList();
        }
    }

    static HostLine of(Contacts.Host host) {
        return new HostLine(
                host.name(),
                MediaProviders.ofFrames(host.name()),
                host.kinds(),
                Stream.of(
                                new Group("now", host.causes(Seen.NOW)),
                                new Group("older", host.causes(Seen.OLDER)),
                                new Group("draft", host.causes(Seen.DRAFT)),
                                new Group("withdrawn", host.causes(Seen.WITHDRAWN)))
                        .filter(group -> !group.causes().isEmpty())
                        .toList());
    }

    /** Whether readers can ask it, or only those who are shown what they are not. */
    public boolean isPublic() {
        return groups.stream().anyMatch(group -> PUBLIC.contains(group.name()));
    }
}
