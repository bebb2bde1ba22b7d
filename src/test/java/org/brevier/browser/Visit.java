package org.brevier.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.brevier.account.Person;
import org.brevier.account.Staff;

/** One reader's visit: a page in a profile of its own, and a record of all it did that a reader would not want. */
final class Visit implements AutoCloseable {

    private static final String COUNT_VIOLATIONS = """
            window.violations = [];
            addEventListener('securitypolicyviolation', (event) =>
                window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
            """;

    private final BrowserContext context;
    private final Page page;
    private final URI home;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, URI home) {
        this.context = context;
        this.home = home;
        context.addInitScript(COUNT_VIOLATIONS);
        page = context.newPage();
        page.onRequest(this::note);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void note(Request request) {
        if (isForeign(request.url())) {
            foreign.add(request.url());
        }
    }

    private boolean isForeign(String address) {
        return address.startsWith("http") && !address.startsWith(home + "/");
    }

    /** A page of an error is said to be one in the console, which is no complaint. */
    private void note(ConsoleMessage message) {
        boolean aboutPage =
                message.location().startsWith(page.url()) && message.text().startsWith("Failed to load");
        if (message.type().equals("error") && !aboutPage) {
            complaints.add("console: " + message.text());
        }
    }

    /** Lets another host answer what a test needs it to. */
    Visit answering(String address, String contentType, String body) {
        context.route(
                url -> url.startsWith(address),
                route -> route.fulfill(
                        new FulfillOptions().setContentType(contentType).setBody(body)));
        return this;
    }

    /** Through the door, as a person of the desk. */
    Page signIn(Person person) {
        open("/admin/sign-in");
        page.fill("#email", person.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector(".deskhead-person");
        return page;
    }

    Visit running(String script) {
        context.addInitScript(script);
        return this;
    }

    /** The page at an address of the site, once it has loaded. */
    Page open(String path) {
        Response response = page.navigate(home + path);
        if (response == null || response.headers().containsKey("set-cookie")) {
            complaints.add("cookie or nothing from " + path);
        }
        return page;
    }

    Page page() {
        return page;
    }

    /** The addresses of other hosts that were asked for. */
    List<String> foreign() {
        return foreign;
    }

    /** Errors, messages, violations of the page's policy, cookies. */
    List<String> complaints() {
        var all = new ArrayList<>(complaints);
        for (var violation : (List<?>) page.evaluate("window.violations || []")) {
            all.add("policy: " + violation);
        }
        context.cookies().forEach(cookie -> all.add("cookie: " + cookie.name));
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
