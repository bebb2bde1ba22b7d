package org.brevier.briefing.references;

import java.util.List;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Reference;
import org.brevier.markdown.References;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;

/** Reads what texts name, whole ones and others. */
@Component
public class ReferenceReader {

    private final Site site;
    private final Briefings reader;

    ReferenceReader(Site site, Briefings reader) {
        this.site = site;
        this.reader = reader;
    }

    public List<Reference> ofBriefing(BriefingText text) {
        return References.ofBriefing(text, site::isOwn);
    }

    /** @param source bytes as they are kept, which may be damaged */
    public List<Reference> ofBriefing(byte[] source) {
        try {
            return ofBriefing(reader.read(Manuscript.of(source)));
        } catch (Unreadable e) {
            return References.ofUnreadable(source);
        }
    }

    /** The same of a standing page. */
    public List<Reference> ofPage(byte[] source) {
        try {
            return References.ofPage(reader.read(Manuscript.of(source)), site::isOwn);
        } catch (Unreadable e) {
            return References.ofUnreadable(source);
        }
    }
}
