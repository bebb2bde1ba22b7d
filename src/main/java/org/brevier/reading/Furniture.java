package org.brevier.reading;

import java.util.List;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.site.Addresses;
import org.brevier.site.Direction;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What stands around every page: the site's name, its addresses, its menu, its dates. */
@ControllerAdvice
class Furniture {

    private static final Logger LOG = LoggerFactory.getLogger(Furniture.class);

    private final Site site;
    private final Addresses addresses;
    private final Dates dates;
    private final PublishedPages pages;
    private volatile List<Named> lastMenu = List.of();

    Furniture(Site site, Addresses addresses, PublishedPages pages) {
        this.site = site;
        this.addresses = addresses;
        this.dates = new Dates(site);
        this.pages = pages;
    }

    @ModelAttribute("site")
    Site site() {
        return site;
    }

    @ModelAttribute("addresses")
    Addresses addresses() {
        return addresses;
    }

    @ModelAttribute("dates")
    Dates dates() {
        return dates;
    }

    @ModelAttribute("direction")
    String direction() {
        return Direction.of(site.language());
    }

    /** The menu as last seen when the database is away: the page that says so needs one too. */
    @ModelAttribute("menu")
    List<Named> menu() {
        try {
            lastMenu = pages.menu();
        } catch (DataAccessException e) {
            LOG.warn("The menu is shown as last seen: {}", e.getMessage());
        }
        return lastMenu;
    }

    /** An address with a part that is no slug, number or date never was one. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView malformed() {
        return Missing.page()
                .addObject("site", site)
                .addObject("addresses", addresses)
                .addObject("dates", dates)
                .addObject("direction", direction())
                .addObject("menu", menu());
    }
}
