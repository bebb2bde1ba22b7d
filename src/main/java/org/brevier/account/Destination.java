package org.brevier.account;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: to the page of the desk that was wanted, if it is one, and to no other host whatever was typed. */
@Component
class Destination {

    private static final Pattern OWN =
            Pattern.compile("(/admin(?:/[A-Za-z0-9][A-Za-z0-9._~-]*)*)(?:\\?[A-Za-z0-9._~=&%+-]{0,500})?");

    private final Permissions permissions;
    private final DeskMenu menu;

    Destination(Permissions permissions, DeskMenu menu) {
        this.permissions = permissions;
        this.menu = menu;
    }

    String of(String wanted, Person person) {
        var own = OWN.matcher(wanted);
        return own.matches() && permissions.mayOpen(person, own.group(1))
                ? wanted
                : menu.first(person).orElse(DeskAddresses.ACCOUNT);
    }
}
