package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.brevier.account.SignIn.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second door, for those who have given a right password and want more than that asked of them. */
@Controller
class SecondFactorController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final KnownBrowsers known;
    private final Destination destination;

    SecondFactorController(SignIn signIn, Sessions sessions, KnownBrowsers known, Destination destination) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.known = known;
        this.destination = destination;
    }

    @GetMapping(DeskAddresses.SECOND_FACTOR)
    ModelAndView show(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return sessions.half(request).isPresent() ? page(to) : back(to);
    }

    @PostMapping(DeskAddresses.SECOND_FACTOR)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> half = sessions.half(request);
        if (half.isEmpty()) {
            return back(to);
        }
        return switch (signIn.bySecondFactor(
                half.get(), code, known.network(request, half.get().email().value()))) {
            case Outcome.In in -> {
                sessions.begin(request, in.person());
                known.remember(in.person(), response);
                yield new ModelAndView("redirect:" + destination.of(to, in.person()));
            }
            case Outcome.Half stillHalf -> page(to);
            case Outcome.Refused refused -> {
                var page = page(to).addObject("refused", true);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Outcome.TooMany tooMany -> TooMany.on(page(to), tooMany.delay());
        };
    }

    private static ModelAndView page(String to) {
        return new ModelAndView("account/second-factor").addObject("to", to);
    }

    /** The password was given too long ago, or never. */
    private static ModelAndView back(String to) {
        return new ModelAndView("redirect:" + DeskAddresses.signIn(to));
    }
}
