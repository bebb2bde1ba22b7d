package org.brevier.browser;

import org.brevier.account.Doors;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What the first person sees of a site that is nobody's yet. */
@BrowserTest
@Import(Doors.class)
@TestPropertySource(properties = "browsed.content=none")
class FirstRunPageTest {

    private final Chromium chromium;
    private final Web web;
    private final Doors doors;

    FirstRunPageTest(Chromium chromium, Web web, Doors doors) {
        this.chromium = chromium;
        this.web = web;
        this.doors = doors;
    }

    @Test
    void thePagesOfASiteWithoutPeopleAreFit() throws Exception {
        try (var visit = EveryScreen.visit(chromium)) {
            for (String path : new String[] {"/admin/sign-in", doors.firstRun()}) {
                EveryScreen.fits(visit.open(path), "unclaimed " + path.replaceFirst("\\?.*", ""));
                EveryScreen.isValid(web.get(path).body(), path);
            }
        }
    }
}
