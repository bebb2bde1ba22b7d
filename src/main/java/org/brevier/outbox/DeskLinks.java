package org.brevier.outbox;

import java.util.UUID;
import org.brevier.site.Addresses;
import org.springframework.stereotype.Component;

/** Where at the desk something can be done about what is told, as the outside world asks for it. */
@Component
final class DeskLinks {

    private final Addresses addresses;

    DeskLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    String publication(UUID briefing) {
        return addresses.absolute("/admin/briefings/" + briefing + "/publication");
    }

    String notices() {
        return addresses.absolute(OutboxRoutes.NOTICES);
    }

    String ownChoice() {
        return addresses.absolute(OutboxRoutes.OWN_CHOICE);
    }
}
