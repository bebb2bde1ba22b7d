package org.brevier.briefing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Checks;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.OwnFile;
import org.brevier.markdown.Position;
import org.brevier.markdown.Unreadable;
import org.brevier.settings.LiveSettings;
import org.brevier.site.Slug;
import org.springframework.stereotype.Service;

/** What the house has to say about a text, its links to this site looked up. */
@Service
public class HouseChecks {

    private final Briefings reader;
    private final LiveSettings settings;
    private final SiteNeighbourhood site;

    HouseChecks(LiveSettings settings, SiteNeighbourhood site, Briefings reader) {
        this.reader = reader;
        this.settings = settings;
        this.site = site;
    }

    /** A text that cannot be shown at all has one finding, which says why. */
    public List<Finding> of(Manuscript manuscript) {
        try {
            return of(manuscript, reader.read(manuscript));
        } catch (Unreadable e) {
            return List.of(new Finding(
                    Finding.Severity.BLOCK, Finding.Rule.FRONT_MATTER, new Position(e.line(), 1), e.reason(), true));
        }
    }

    private Checks checks() {
        return new Checks(settings.of(CheckSettings.class).limits());
    }

    public List<Finding> of(Manuscript manuscript, BriefingText text) {
        return checks().check(manuscript, text, site);
    }

    /**
     * What will be there once other texts and files are in, too.
     *
     * @param briefings what will stand where, by slug
     * @param aliases where slugs will lead that no briefing has
     * @param pages paths of standing pages that will be there
     * @param files paths in the content folder of files that will be there
     */
    public record Coming(
            Map<Slug, Checks.Target> briefings,
            Map<Slug, Checks.Target> aliases,
            Set<String> pages,
            Set<String> files) {

        public Coming {
            briefings = Map.copyOf(briefings);
            aliases = Map.copyOf(aliases);
            pages = Set.copyOf(pages);
            files = Set.copyOf(files);
        }

        private boolean hasFile(String reference) {
            return OwnFile.named(reference)
                    .filter(file -> file instanceof OwnFile.ByPath there && files.contains(there.path()))
                    .isPresent();
        }
    }

    /** The site as it will be then. */
    public Checks.Neighbourhood with(Coming coming) {
        return new Checks.Neighbourhood() {

            @Override
            public Checks.Target at(String path) {
                Matcher briefing = SiteNeighbourhood.BRIEFING.matcher(path);
                if (coming.pages().contains(path)) {
                    return Checks.Target.PUBLIC;
                }
                return briefing.matches()
                        ? Slug.parse(briefing.group(1)).flatMap(this::briefing).orElseGet(() -> site.at(path))
                        : site.at(path);
            }

            private Optional<Checks.Target> briefing(Slug slug) {
                return Optional.ofNullable(coming.briefings().get(slug))
                        .or(() -> site.briefing(slug))
                        .or(() -> Optional.ofNullable(coming.aliases().get(slug)));
            }

            @Override
            public Checks.Holding file(String reference) {
                return switch (site.file(reference)) {
                    case Checks.Holding.Present present -> present;
                    case Checks.Holding.Absent absent ->
                        coming.hasFile(reference) ? new Checks.Holding.Present("", false) : absent;
                };
            }
        };
    }

    public List<Finding> of(Manuscript manuscript, BriefingText text, Checks.Neighbourhood neighbourhood) {
        return checks().check(manuscript, text, neighbourhood);
    }
}
