package org.brevier.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedEditions;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Unreadable;
import org.brevier.store.SiteVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What readers may see, as the database has it. */
@Component
class PublishedStock implements Stock {

    private static final Logger log = LoggerFactory.getLogger(PublishedStock.class);

    private final Briefings reader;
    private final SiteVersion siteVersion;
    private final PublishedBriefings briefings;
    private final PublishedEditions editions;
    private final PublishedNames names;

    PublishedStock(
            SiteVersion siteVersion,
            PublishedBriefings briefings,
            PublishedEditions editions,
            PublishedNames names,
            Briefings reader) {
        this.reader = reader;
        this.siteVersion = siteVersion;
        this.briefings = briefings;
        this.editions = editions;
        this.names = names;
    }

    @Override
    public long version() {
        return siteVersion.current();
    }

    @Override
    public Optional<Instant> nextDue() {
        return briefings.nextDue();
    }

    @Override
    public Filters filters() {
        return new Filters(names.topics(), names.authors(), names.movedTopics());
    }

    @Override
    public SequencedMap<UUID, Integer> editions() {
        return editions.all();
    }

    @Override
    public List<PublishedBriefing> find(Collection<UUID> ids) {
        return editions.find(ids);
    }

    @Override
    public List<Part> parts(PublishedBriefing briefing) {
        try {
            return Part.of(briefing, reader.read(briefing.manuscript()));
        } catch (Unreadable e) {
            log.warn("Of the briefing {} only headline and standfirst can be found: {}", briefing.slug(), e.reason());
            return Part.of(briefing);
        }
    }
}
