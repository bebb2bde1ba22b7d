package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the desk its frame, with a menu of what its parts have to offer to whoever is signed in. */
@ControllerAdvice(basePackages = {"org.brevier.account", "org.brevier.editing", "org.brevier.outbox"})
class DeskMenu {

    private final List<DeskMenuItem> items;

    DeskMenu(ObjectProvider<DeskMenuItem> items) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(DeskMenuItem::order))
                .toList();
    }

    @ModelAttribute("desk")
    DeskFrame frame(HttpServletRequest request) {
        var person = SignedIn.person(SecurityContextHolder.getContext().getAuthentication());
        return new DeskFrame(person, person.map(this::of).orElse(List.of()), request.getRequestURI());
    }

    private List<DeskMenuItem> of(Person person) {
        return items.stream().filter(item -> person.reaches(item.least())).toList();
    }

    /** The first page that they may go to. */
    Optional<String> first(Person person) {
        return of(person).stream().map(DeskMenuItem::path).findFirst();
    }
}
