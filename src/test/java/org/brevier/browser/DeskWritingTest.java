package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.testing.Copy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Writing at the real desk in a real browser, with the script and without. */
@BrowserTest
@Import(Staff.class)
class DeskWritingTest {

    private static final Copy COPY = Copy.titled("A wall is mended before the winter");

    private final Chromium chromium;
    private final Staff staff;
    private final Desk desk;

    DeskWritingTest(Chromium chromium, Staff staff, Desk desk) {
        this.chromium = chromium;
        this.staff = staff;
        this.desk = desk;
    }

    private Page signedIn(Visit visit, Person person) {
        var page = visit.open("/admin/sign-in");
        page.fill("#email", person.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }

    private Briefing draft(Person by, Copy copy) throws Unreadable {
        return desk.begin(Manuscript.of(copy.text()), by.actor());
    }

    private static String path(Briefing briefing) {
        return "/admin/briefings/" + briefing.id();
    }

    private String text(UUID id) {
        return desk.find(id).orElseThrow().revision().manuscript().text();
    }

    @Test
    void whatIsTypedIsSavedByItselfAndShownBesideTheText() throws Unreadable {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var draft = draft(ada, COPY);
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, ada);
            visit.open(path(draft));
            page.locator(".cm-content").click();
            page.keyboard().press("Control+End");
            page.keyboard().type("TODO One more sentence.");
            page.keyboard().press("Control+s");

            assertThat(page.locator("#saving")).containsText("revision 2");
            assertThat(page.locator("#findings li[data-severity=block]")).isAttached();
            assertThat(text(draft.id())).isEqualTo(COPY.text() + "TODO One more sentence.");
            assertThat(page.frameLocator("#preview").locator(".briefing-body")).containsText("TODO One more sentence.");
            assertThat(page.frameLocator("#preview").locator("h1.headline"))
                    .hasText("A wall is mended before the winter");
        }
    }

    @Test
    void theHeadingOfThePageFollowsTheHeadline() throws Unreadable {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var draft = draft(ada, COPY.without("title"));
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, ada);
            visit.open(path(draft));
            add(page, "Control+Home", "# A wall and its name\n\n");
            page.keyboard().press("Control+s");

            assertThat(page.locator("main h1").first()).hasText("A wall and its name");
            assertThat(page).hasTitle(Pattern.compile("A wall and its name · .*"));
        }
    }

    @Test
    void aTextPastedIntoABlankPageIsGivenItsShape() throws IOException {
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, staff.person("Ada Writer", Role.WRITER));
            visit.open("/admin/briefings/new");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.evaluate(
                    "text => navigator.clipboard.writeText(text)",
                    Files.readString(Path.of("src/test/resources/samples/briefing-as-pasted.txt")));
            page.locator("#text").focus();
            page.keyboard().press("Control+v");

            assertThat(page.locator("#text"))
                    .hasValue(Pattern.compile("^# IRAN-NUKE TWIST.*\n## At a Glance\n\n- .*", Pattern.DOTALL));
        }
    }

    @Test
    void twoInOneTextSeeEachOtherAndKeepBothTheirWords() throws Unreadable {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var draft = draft(ada, COPY);
        try (var adas = chromium.visit();
                var bens = chromium.visit()) {
            var adasPage = signedIn(adas, ada);
            adas.open(path(draft));
            var bensPage = signedIn(bens, staff.person("Ben Editor", Role.EDITOR));
            bens.open(path(draft));
            assertThat(bensPage.locator("#presence")).hasText("Also here now: Ada Writer");

            add(bensPage, "Control+End", "Ben was here.");
            assertThat(bensPage.locator("#saving")).containsText("revision 2");
            add(adasPage, "Control+Home", "# Ada’s headline\n\n");

            assertThat(adasPage.locator("[data-bar=merged]")).isVisible();
            assertThat(adasPage.locator(".cm-content")).containsText("Ben was here.");
            assertThat(text(draft.id())).contains("Ben was here.", "Ada’s headline");
        }
    }

    private static void add(Page page, String where, String text) {
        page.locator(".cm-content").click();
        page.keyboard().press(where);
        page.keyboard().insertText(text);
        page.keyboard().press("Control+s");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoWhoChangedTheSamePartChoose(boolean script) throws Unreadable {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var draft = clash(ada);
        try (var visit = chromium.visit(new NewContextOptions().setJavaScriptEnabled(script))) {
            var page = signedIn(visit, ada);
            visit.open(path(draft) + "/clash/3?base=1");
            var own = page.locator("textarea");
            if (!script) {
                page.locator("input[value=own]").check();
            }
            own.fill("The council mends the wall, and both say so.");
            assertThat(page.locator("input[value=own]")).isChecked();
            page.locator(".clash-buttons button").click();

            assertThat(page.locator("[role=status]").first()).containsText("Saved as revision 4.");
            assertThat(text(draft.id())).contains("The council mends the wall, and both say so.");
        }
    }

    @Test
    void whoeverLeavesAChoiceComesBackToItAsItWas() throws Unreadable {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var draft = clash(ada);
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, ada);
            visit.open(path(draft) + "/clash/3?base=1");
            page.locator("textarea").fill("Half a thought");
            page.locator(".clash-buttons a").click();
            assertThat(page.locator(".cm-content")).isVisible();
            page.locator("main > .notice a").click();

            assertThat(page.locator("textarea")).hasValue("Half a thought");
            assertThat(page.locator("input[value=own]")).isChecked();
        }
    }

    @Test
    void aTextThatIsTooLongStaysOnTheBlankPage() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, ada);
            visit.open("/admin/briefings/new");
            assertThat(page.locator("#text")).hasAttribute("data-largest", "" + Manuscript.LARGEST);
            page.locator("#text")
                    .evaluate("it => { it.dataset.largest = " + COPY.text().length() + "; }");
            page.fill("#text", COPY.text().replace(" wall ", " wäll "));
            page.locator("main button[type=submit]").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/new$"));
            assertThat((String) page.locator("#text").evaluate("it => it.validationMessage"))
                    .contains("more than the " + COPY.text().length());

            page.fill("#text", COPY.text());
            page.locator("main button[type=submit]").first().click();
            assertThat(page.locator("h1")).hasText("A wall is mended before the winter");
        }
    }

    /** As revision 2 of somebody else, and revision 3 beside it. */
    private Briefing clash(Person ada) throws Unreadable {
        var draft = draft(ada, COPY);
        save(
                draft,
                staff.person("Ben Editor", Role.EDITOR),
                "The council has agreed to mend the harbour wall in spring.");
        save(draft, ada, "The council has agreed to repair the old wall before the storms of the next winter come.");
        return draft;
    }

    private void save(Briefing draft, Person by, String standfirst) throws Unreadable {
        var text = Manuscript.of(COPY.standfirst(standfirst).text());
        desk.save(new Edit(draft.id(), 1, text, by.actor(), Optional.empty(), true));
    }

    @Test
    void withoutAScriptADraftIsBegunAndSaved() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        try (var visit = chromium.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = signedIn(visit, ada);
            visit.open("/admin/briefings/new");
            page.fill("textarea", COPY.text());
            page.locator("main button[type=submit]").first().click();
            assertThat(page.locator("h1")).hasText("A wall is mended before the winter");
            var id = UUID.fromString(page.url().replaceFirst(".*/", ""));
            assertThat(text(id)).isEqualTo(COPY.text());

            page.fill("#text", COPY.text() + "\nMore.\n");
            page.locator("#writing button[type=submit]").click();

            assertThat(page.locator("[role=status]").first()).containsText("Saved as revision 2.");
            assertThat(text(id)).isEqualTo(COPY.text() + "\nMore.\n");
        }
    }

    @Test
    void axeFindsNothingWrongWithThePages() throws Unreadable {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var clash = clash(ada);
        var still = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(still)) {
            var page = signedIn(visit, ada);
            for (String path : new String[] {
                "/admin/briefings/new",
                path(clash),
                path(clash) + "/clash/3?base=1",
                path(clash) + "?aside=3&base=1",
                path(clash) + "/comments",
                path(clash) + "/preview"
            }) {
                page.setViewportSize(1280, 800);
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                visit.open(path);
                assertThat(Axe.complaints(page)).as(path + ", light, 1280 px").isEmpty();

                page.setViewportSize(390, 800);
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                assertThat(Axe.complaints(page)).as(path + ", dark, 390 px").isEmpty();
                assertThat(isWiderThanItsWindow(page)).as(path).isFalse();
            }
        }
    }

    private static boolean isWiderThanItsWindow(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }
}
