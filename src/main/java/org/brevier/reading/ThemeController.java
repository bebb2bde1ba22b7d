package org.brevier.reading;

import org.brevier.site.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The site's own colours as a stylesheet of three lines, since no page may carry a style of its own. */
@Controller
class ThemeController {

    private final Site site;

    ThemeController(Site site) {
        this.site = site;
    }

    @GetMapping(path = "/theme.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<String> theme() {
        String dark = site.brandDark().map(";--brand-dark:%s"::formatted).orElse("");
        return ResponseEntity.ok(":root{--brand:%s%s}%n".formatted(site.brand(), dark));
    }
}
