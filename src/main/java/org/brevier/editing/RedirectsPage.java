package org.brevier.editing;

import org.brevier.account.Problems;
import org.brevier.redirect.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of redirects with the form that adds one. */
@Component
class RedirectsPage {

    private static final int LENGTH = 50;

    private final Redirects redirects;

    RedirectsPage(Redirects redirects) {
        this.redirects = redirects;
    }

    ModelAndView show(String words, int number, RedirectForm form, Problems problems) {
        var list = redirects.list(words, number, LENGTH);
        if (!list.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = new ModelAndView("editing/redirects")
                .addObject("redirects", list)
                .addObject("words", words)
                .addObject("address", address(words))
                .addObject("form", form)
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String address(String words) {
        return words.isEmpty()
                ? RedirectAddresses.REDIRECTS
                : UriComponentsBuilder.fromPath(RedirectAddresses.REDIRECTS)
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(words)
                        .toUriString();
    }
}
