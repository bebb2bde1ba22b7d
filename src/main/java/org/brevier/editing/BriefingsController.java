package org.brevier.editing;

import java.util.Map;
import org.brevier.account.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All briefings of the desk, to be narrowed, sorted and turned over. */
@Controller
class BriefingsController {

    private final ListPage page;

    BriefingsController(ListPage page) {
        this.page = page;
    }

    @GetMapping(OverviewAddresses.BRIEFINGS)
    ModelAndView list(@RequestParam Map<String, String> asked, Person person) {
        return page.show(ListForm.of(asked), person);
    }
}
