package org.brevier.reading;

import org.brevier.site.Addresses;
import org.brevier.site.Direction;
import org.brevier.site.Site;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What stands around every page: the site's name, its addresses, its menu, its dates. */
@ControllerAdvice
class Furniture {

    private final Site site;
    private final Addresses addresses;
    private final Dates dates;
    private final Menu menu;

    Furniture(Site site, Addresses addresses, Menu menu) {
        this.site = site;
        this.addresses = addresses;
        this.dates = new Dates(site);
        this.menu = menu;
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

    @ModelAttribute("menu")
    Menu.Links menu() {
        return menu.links();
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
