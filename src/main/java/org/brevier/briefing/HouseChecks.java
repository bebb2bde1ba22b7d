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
     * The site as it will be once other texts are in, too.
     *
     * @param briefings what will stand where, by slug
     * @param aliases where slugs will lead that no briefing has
     * @param pages paths of standing pages that will be there
     */
    public Checks.Neighbourhood with(
            Map<Slug, Checks.Target> briefings, Map<Slug, Checks.Target> aliases, Set<String> pages) {
        return path -> {
            Matcher briefing = SiteNeighbourhood.BRIEFING.matcher(path);
            if (briefing.matches()) {
                return Slug.parse(briefing.group(1))
                        .map(slug -> Optional.ofNullable(briefings.get(slug))
                                .or(() -> site.briefing(slug))
                                .orElseGet(() -> aliases.getOrDefault(slug, Checks.Target.NOWHERE)))
                        .orElse(Checks.Target.NOWHERE);
            }
            return pages.contains(path) ? Checks.Target.PUBLIC : site.at(path);
        };
    }

    public List<Finding> of(Manuscript manuscript, BriefingText text, Checks.Neighbourhood neighbourhood) {
        return checks().check(manuscript, text, neighbourhood);
    }
}
