package org.brevier.editing;

import java.util.List;
import org.brevier.account.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The way to a briefing or a page of the desk by the beginnings of its words. */
@Controller
class FindController {

    private final Finds finds;

    FindController(Finds finds) {
        this.finds = finds;
    }

    @GetMapping(OverviewAddresses.FIND)
    ModelAndView show(@RequestParam(defaultValue = "") String q, Person person) {
        return new ModelAndView("editing/find").addObject("q", q).addObject("finds", finds.of(q, person));
    }

    /** What the dialog asks for. */
    @GetMapping(path = OverviewAddresses.FIND_JSON, produces = "application/json")
    @ResponseBody
    List<Finds.Find> find(@RequestParam(defaultValue = "") String q, Person person) {
        return finds.of(q, person);
    }
}
