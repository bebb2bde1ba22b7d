package org.brevier.editing;

import org.brevier.account.Permissions;
import org.brevier.account.Person;
import org.brevier.outbox.Undelivered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the desk: what wants somebody's eye now. */
@Controller
class BoardController {

    private static final String PEOPLE = "/admin/people";

    private final BoardPage board;
    private final Permissions permissions;
    private final Undelivered undelivered;

    BoardController(BoardPage board, Permissions permissions, Undelivered undelivered) {
        this.undelivered = undelivered;
        this.board = board;
        this.permissions = permissions;
    }

    @GetMapping(OverviewAddresses.BOARD)
    ModelAndView show(Person person) {
        boolean mayMend = permissions.mayOpen(person, undelivered.path());
        return board.of(person)
                .addObject("mayInvite", permissions.mayOpen(person, PEOPLE))
                .addObject("undelivered", mayMend ? undelivered.count() : 0)
                .addObject("undeliveredPath", undelivered.path());
    }
}
