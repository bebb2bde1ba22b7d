package org.brevier.editing;

import org.brevier.briefing.Batch;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why nothing was done with what is ticked, in plain words. */
@Component
class SelectionWords {

    private final MessageSource messages;
    private final RefusalWords refusals;
    private final Site site;

    SelectionWords(MessageSource messages, RefusalWords refusals, Site site) {
        this.messages = messages;
        this.refusals = refusals;
        this.site = site;
    }

    String of(Batch.Answer.Refused refused) {
        return say("board.selection.refused", refused.briefing().headline(), refusals.of(refused.why()));
    }

    String nothingChosen() {
        return say("board.selection.none");
    }

    String nobody() {
        return refusals.noPerson();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, site.language());
    }
}
