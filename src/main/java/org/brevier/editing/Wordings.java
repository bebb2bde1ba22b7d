package org.brevier.editing;

import org.brevier.briefing.Briefing;
import org.brevier.briefing.NoteWording;
import org.brevier.markdown.Briefings;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The house's words for the notes in a text, in the text's own language. */
@Component
class Wordings {

    private final MessageSource messages;
    private final Briefings reader;
    private final Site site;

    Wordings(MessageSource messages, Briefings reader, Site site) {
        this.reader = reader;
        this.messages = messages;
        this.site = site;
    }

    NoteWording of(Briefing briefing) {
        var draft = Draft.of(briefing.revision().manuscript(), reader, site);
        return new HouseWording(messages, draft.filing().language());
    }
}
