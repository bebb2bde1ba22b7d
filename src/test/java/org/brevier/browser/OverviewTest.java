package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.store.Writes;
import org.brevier.testing.Copy;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** The desk's board, lists and quick switcher in a browser. */
@BrowserTest
@Import(Staff.class)
class OverviewTest {

    private final Chromium chromium;
    private final Staff staff;
    private final Trail trail;
    private final Writes writes;

    OverviewTest(Chromium chromium, Staff staff, Trail trail, Writes writes, TestClock clock) {
        this.chromium = chromium;
        this.staff = staff;
        this.trail = trail;
        this.writes = writes;
        clock.set(TestClock.START);
    }

    private static UUID begin(Visitor visitor, Copy copy) {
        visitor.get("/admin");
        var begun = visitor.post("/admin/briefings", Map.of("text", copy.text()));
        return UUID.fromString(begun.header("Location").orElseThrow().replaceAll(".*/", ""));
    }

    private Page signedIn(Visit visit, Person person) {
        var page = visit.open("/admin/sign-in");
        page.fill("#email", person.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/admin");
        return page;
    }

    private Person busyEditor() {
        var ben = staff.person("Ben Editor", Role.EDITOR);
        var visitor = staff.signedIn(ben);
        var reviewed = begin(
                visitor, Copy.titled("Harbour wall to be mended before winter").with("topics", "[Sea Ports]"));
        visitor.post("/admin/briefings/" + reviewed + "/review", Map.of("revision", "1"));
        begin(visitor, Copy.titled("Market hall opens").and("TODO"));
        return ben;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/briefings",
                "/admin/briefings?state=bin&q=nothing",
                "/admin/calendar/2026/06",
                "/admin/calendar/2030/01",
                "/admin/hosts",
                "/admin/trail",
                "/admin/find?q=harbour"
            })
    void axeFindsNothing(String path) {
        var still = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(still)) {
            var page = signedIn(visit, busyEditor());
            visit.open(path);
            assertThat(Axe.complaints(page)).as("light, 1280 px").isEmpty();
            page.setViewportSize(390, 844);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Axe.complaints(page)).as("dark, 390 px").isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits into 390 px")
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest(name = "{0} does not run sideways")
    @ValueSource(strings = {"/admin/briefings?q=Donau", "/admin/trail?act=media-described", "/admin/hosts"})
    void longWordsAndAddressesAreBroken(String path) {
        String word = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";
        try (var visit = chromium.visit(new NewContextOptions().setViewportSize(390, 844))) {
            var page = signedIn(visit, busyEditor());
            begin(
                    staff.writer("Ada Writer"),
                    Copy.titled(word).and("[Watch](https://www.youtube.com/watch?v=ikXyryJjonA)"));
            String address = "/media/0123456789abcdef0123456789abcdef/" + word.toLowerCase(Locale.ROOT) + ".png";
            writes.run(() -> trail.record(
                    Actor.named("a test"), Act.MEDIA_DESCRIBED, Optional.empty(), address, "Photo: Ada Writer"));
            visit.open(path);
            assertThat(page.locator("main").innerText()).contains(path.contains("trail") ? address : word);
            assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(390);
            assertThat(page.locator(".host-texts ul")
                            .evaluateAll("all => all.every(it => getComputedStyle(it).listStyleType === 'none')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void axeFindsNothingWrongWithWhoeverBeginsNorWithTheSwitcher() {
        var still = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(still)) {
            var page = signedIn(visit, staff.person("Ada Writer", Role.WRITER));
            assertThat(page.locator(".board-steps").isVisible()).isTrue();
            assertThat(Axe.complaints(page)).isEmpty();
            page.keyboard().press("Control+k");
            awaitFirst(page, "New briefing");
            assertThat(Axe.complaints(page)).as("with the switcher").isEmpty();
        }
    }

    private static void awaitFirst(Page page, String title) {
        page.locator("#finder-list li:first-child")
                .filter(new Locator.FilterOptions().setHasText(title))
                .waitFor();
    }

    @Test
    void theSwitcherGoesWhereTheArrowsAndEnterSay() {
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, busyEditor());
            page.keyboard().press("Control+k");
            page.keyboard().type("harb wall");
            awaitFirst(page, "Harbour wall");
            assertThat(page.locator("#finder-list [aria-selected=true]").textContent())
                    .startsWith("Harbour wall to be mended before winter");
            page.keyboard().press("Escape");
            assertThat(page.locator("#finder").isVisible()).isFalse();

            page.locator("[data-find]").click();
            page.fill("#finder-q", "bo");
            awaitFirst(page, "Board");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#finder-q").getAttribute("aria-activedescendant"))
                    .isEqualTo(page.locator("#finder-list [aria-selected=true]").getAttribute("id"));
            page.fill("#finder-q", "bri");
            awaitFirst(page, "New briefing");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/admin/briefings");
            assertThat(visit.complaints()).noneMatch(complaint -> !complaint.startsWith("cookie"));
        }
    }

    @Test
    void oneBoxTicksAllOfTheList() {
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, busyEditor());
            visit.open("/admin/briefings?q=market");
            page.locator("[data-choose-all]").check();
            assertThat(page.locator("tbody input:not(:checked)").count()).isZero();
            page.locator("tbody input").first().uncheck();
            assertThat(page.locator("[data-choose-all]").isChecked()).isFalse();
        }
    }
}
