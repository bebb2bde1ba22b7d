package org.brevier.editing;

import org.brevier.account.Permissions;
import org.brevier.account.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the desk: what wants somebody's eye now. */
@Controller
class BoardController {

    private static final String PEOPLE = "/admin/people";

    private final BoardPage board;
    private final Permissions permissions;

    BoardController(BoardPage board, Permissions permissions) {
        this.board = board;
        this.permissions = permissions;
    }

    @GetMapping(OverviewAddresses.BOARD)
    ModelAndView show(Person person) {
        return board.of(person).addObject("mayInvite", permissions.mayOpen(person, PEOPLE));
    }
}
