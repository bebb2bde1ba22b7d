package org.brevier.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody sees their own account. */
@Controller
class AccountController {

    @GetMapping(DeskAddresses.ACCOUNT)
    ModelAndView show(Person person) {
        return new ModelAndView("account/account").addObject("person", person);
    }
}
