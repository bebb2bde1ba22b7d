package org.brevier.editing;

import java.util.List;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Presence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells the editor's script, which asks every few seconds, who else has the text open. */
@Controller
class PresenceController {

    private final Reach reach;
    private final Presence presence;

    PresenceController(Reach reach, Presence presence) {
        this.reach = reach;
        this.presence = presence;
    }

    /** @param others their names */
    record Company(List<String> others) {}

    /** Whoever asks is there, in however many windows. */
    @GetMapping(WritingAddresses.PRESENCE)
    @ResponseBody
    Company ask(@PathVariable UUID id, Person person) {
        var briefing = reach.open(id, person);
        var others = presence.seen(briefing.id(), person.id(), person.actor());
        return new Company(
                others.stream().map(present -> present.who().name()).distinct().toList());
    }
}
