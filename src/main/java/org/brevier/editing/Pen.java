package org.brevier.editing;

import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.Revision;
import org.brevier.briefing.Saving;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.TypedText;
import org.brevier.markdown.Unreadable;
import org.springframework.stereotype.Component;

/** Brings what somebody typed to the desk, its lines ended as in the text that they had before them. */
@Component
class Pen {

    private final Desk desk;

    Pen(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param sealed whether somebody asked for it
     * @throws Unreadable when the text is too long
     */
    Saving save(Briefing briefing, WrittenForm form, Person by, boolean sealed) throws Unreadable {
        var text = TypedText.over(before(briefing, form.base()), form.text());
        return desk.save(new Edit(briefing.id(), form.base(), text, by.actor(), form.sittingId(), sealed));
    }

    private Manuscript before(Briefing briefing, int base) {
        return desk.revision(briefing.id(), base)
                .map(Revision::manuscript)
                .orElse(briefing.revision().manuscript());
    }
}
