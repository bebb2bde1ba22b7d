package org.brevier.editing;

import org.brevier.account.DraftsHandedOver;
import org.brevier.account.RightsReduced;
import org.brevier.account.Role;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Press;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of somebody's briefings when they may do less, or go; it stands or falls with the change that causes it. */
@Component
class Succession {

    private final Press press;
    private final Desk desk;

    Succession(Press press, Desk desk) {
        this.press = press;
        this.desk = desk;
    }

    /** Who may not publish any more has nothing on its way to readers. */
    @EventListener
    void takeBack(RightsReduced reduced) {
        var person = reduced.person();
        if (!person.isActive() || !person.reaches(Role.EDITOR)) {
            press.unscheduleAllBy(person.id(), reduced.by());
        }
    }

    @EventListener
    void handOver(DraftsHandedOver handed) {
        desk.handOverAll(handed.from().id(), handed.to().actor(), handed.by());
    }
}
