package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.testing.Copy;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The way of a text to readers, in the browser: by the pages of the desk, and by that of somebody without an account. */
@BrowserTest
@Import(Staff.class)
class PublicationPagesTest {

    private final Chromium chromium;
    private final Desk desk;
    private final Person ben;

    PublicationPagesTest(Chromium chromium, Desk desk, Staff staff) {
        this.chromium = chromium;
        this.desk = desk;
        this.ben = staff.person("Ben Editor", Role.EDITOR);
    }

    private static Manuscript text(String text) {
        try {
            return Manuscript.of(text);
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void write(UUID id, Copy copy) {
        int newest = desk.find(id).orElseThrow().revision().number();
        desk.save(new Edit(id, newest, text(copy.text()), ben.actor(), Optional.empty(), true));
    }

    private void signIn(Page page) {
        page.fill("#email", ben.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.click("main button[type=submit]");
    }

    @Test
    void anEditorPublishesCorrectsSharesAndCompares() {
        var copy = Copy.titled("The harbour wall leaks in nine places " + UUID.randomUUID());
        var id = desk.begin(text(copy.and("Ask TODO about it.").text()), ben.actor())
                .id();
        var address = "/admin/briefings/" + id;
        var still = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(still)) {
            var page = visit.open(address + "/publication");
            signIn(page);
            isAccessible(page, "draft");
            page.fill("#override", "The word is meant");
            page.click("text=Publish now");
            write(id, copy.bullet("Work begins in October"));
            page = visit.open(address + "/publication");
            page.check("#change-correction");
            assertThat(page.isVisible("#note")).isFalse();
            isAccessible(page, "live");
            page.fill("#wrong", "It begins in August.");
            page.fill("#right", "It begins in October.");
            page.click("text=Publish now");
            assertThat(page.innerText("[role=status]")).startsWith("Published");
            isAccessible(page, "published");
            write(id, copy.bullet("Work begins in November").and("One more thing."));

            page.click("text=Make a link");
            isAccessible(page, "link");
            var link = page.inputValue("#link");
            isAccessible(visit.open(address + "/history"), "history");
            page.click("text=The working copy against what readers see");
            isAccessible(page, "difference");
            isAccessible(visit.open("/briefings/" + desk.find(id).orElseThrow().slug() + "/v2"), "version");
            page.navigate(link);
            page.fill("#name", "Dora Source");
            page.fill("#comment", "November is wrong, too.");
            isAccessible(page, "preview");
            page.click("text=I object");
            assertThat(page.innerText("[role=status]")).startsWith("Thank you");
            isAccessible(visit.open(address + "/publication"), "objected");
        }
    }

    private static void isAccessible(Page page, String name) {
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.complaints(page)).as(name + ", light, 1280 px").isEmpty();
        page.setViewportSize(390, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.complaints(page)).as(name + ", dark, 390 px").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.setViewportSize(1280, 800);
    }
}
