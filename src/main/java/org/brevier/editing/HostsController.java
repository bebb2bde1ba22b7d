package org.brevier.editing;

import org.brevier.briefing.references.Contacts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which other hosts readers' browsers can be asked to contact, and by which texts. */
@Controller
class HostsController {

    private final Contacts contacts;

    HostsController(Contacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping(OverviewAddresses.HOSTS)
    ModelAndView list() {
        var hosts = contacts.hosts().stream().map(HostLine::of).toList();
        return new ModelAndView("editing/hosts")
                .addObject("asked", hosts.stream().filter(HostLine::isPublic).toList())
                .addObject(
                        "ahead", hosts.stream().filter(host -> !host.isPublic()).toList())
                .addObject("complete", contacts.isComplete());
    }
}
