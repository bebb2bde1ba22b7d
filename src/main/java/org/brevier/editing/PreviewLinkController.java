package org.brevier.editing;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Previews;
import org.brevier.briefing.Sharing;
import org.brevier.site.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links under which somebody without an account reads a draft: made, shown once, and ended. */
@Controller
class PreviewLinkController {

    private static final int LONGEST_DAYS = 90;

    private final Reach reach;
    private final Previews previews;
    private final Addresses addresses;
    private final RefusalWords refusals;
    private final Acting acting;
    private final Clock clock;

    PreviewLinkController(
            Reach reach, Previews previews, Addresses addresses, RefusalWords refusals, Acting acting, Clock clock) {
        this.reach = reach;
        this.previews = previews;
        this.addresses = addresses;
        this.refusals = refusals;
        this.acting = acting;
        this.clock = clock;
    }

    /** The link is in the answer itself, as it may be kept nowhere on its way to another page. */
    @PostMapping("/admin/briefings/{id}/previews")
    ModelAndView share(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        var briefing = reach.open(id, person);
        var errand = new Errand(id, person, "previews", typed, redirect);
        var days = days(typed.getOrDefault("days", ""));
        if (days.isEmpty()) {
            return acting.refuse(errand, refusals.noDays(LONGEST_DAYS));
        }
        var revision = typed.getOrDefault("shown", "").equals("revision")
                ? Optional.of(briefing.revision().number())
                : Optional.<Integer>empty();
        return switch (previews.share(id, revision, clock.instant().plus(days.get()), person.actor())) {
            case Sharing.Refused refused -> acting.refuse(errand, refused.why());
            case Sharing.Shared shared ->
                new ModelAndView("editing/preview-link")
                        .addObject("briefing", briefing)
                        .addObject("link", shared.link())
                        .addObject("address", addresses.absolute(addresses.preview(shared.token())));
        };
    }

    private static Optional<Duration> days(String typed) {
        return Optional.of(typed.strip())
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= LONGEST_DAYS)
                .map(Duration::ofDays);
    }

    @PostMapping("/admin/briefings/{id}/previews/{link}/end")
    ModelAndView revoke(@PathVariable UUID id, @PathVariable UUID link, Person person, RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "previews", Map.of(), redirect),
                previews.revoke(id, link, person.actor()),
                Word.of("publication.done.revoked"));
    }
}
