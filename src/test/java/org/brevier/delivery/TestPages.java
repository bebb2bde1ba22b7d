package org.brevier.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.brevier.store.SiteVersion;
import org.brevier.store.StoreFull;
import org.brevier.store.Writes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Pages that answer in every way a page can. */
@TestComponent
@Controller
public class TestPages {

    static final String PAGE = "/briefings/test-page";
    static final String FEED = "/topics/test-topic/feed.xml";
    static final String FRAMED = "default-src 'none'; frame-src https://player.example";

    final AtomicInteger renders = new AtomicInteger();
    volatile String text = "first";
    volatile boolean databaseAway;
    volatile CountDownLatch gate = new CountDownLatch(0);
    private final Writes writes;
    private final SiteVersion siteVersion;

    TestPages(Writes writes, SiteVersion siteVersion) {
        this.writes = writes;
        this.siteVersion = siteVersion;
    }

    /** Every page as new, and nobody has read any. */
    void begin() {
        text = "first";
        change();
        renders.set(0);
    }

    /** What readers were shown before is kept for them no longer. */
    void change() {
        writes.run(siteVersion::raise);
    }

    @GetMapping(value = PAGE, produces = "text/html;charset=utf-8")
    @ResponseBody
    String page(HttpServletRequest request) {
        renders.incrementAndGet();
        demandDatabase();
        return "<p>%s for %s, parameters %s, headers %s, by %s</p>%s"
                .formatted(
                        text,
                        request.getRequestURL(),
                        request.getParameterMap().keySet(),
                        Collections.list(request.getHeaderNames()),
                        request.getServerName(),
                        "filling ".repeat(200));
    }

    @GetMapping(value = PAGE, produces = "text/markdown;charset=utf-8")
    @ResponseBody
    String markdown() {
        return "# " + text;
    }

    @GetMapping(value = "/topics/test-topic", produces = "text/html;charset=utf-8")
    @ResponseBody
    String topic(HttpServletRequest request) {
        renders.incrementAndGet();
        return "<p>%s page %s %s</p>".formatted(text, request.getParameter("page"), request.getQueryString());
    }

    @GetMapping(FEED)
    ResponseEntity<String> feed() {
        renders.incrementAndGet();
        return ResponseEntity.ok()
                .header("Content-Type", "application/rss+xml;charset=utf-8")
                .header("ETag", "W/\"feed-7\"")
                .header("Last-Modified", "Mon, 15 Jun 2026 10:00:00 GMT")
                .body("<rss>" + text + "</rss>");
    }

    @GetMapping("/briefings/test-framed")
    @ResponseBody
    String framed(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", FRAMED);
        return "<p>framed</p>";
    }

    @GetMapping("/briefings/test-withdrawn")
    ResponseEntity<String> withdrawn() {
        renders.incrementAndGet();
        return ResponseEntity.status(HttpStatus.GONE).body("<p>withdrawn</p>");
    }

    @GetMapping("/briefings/test-moved")
    ResponseEntity<Void> moved() {
        renders.incrementAndGet();
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header("Location", PAGE)
                .build();
    }

    @GetMapping("/briefings/test-missing")
    void missing() {
        renders.incrementAndGet();
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/test-broken")
    void broken() {
        renders.incrementAndGet();
        throw new IllegalStateException("a secret ${1337*1337}");
    }

    @GetMapping("/test-large")
    void large(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @GetMapping("/test-full")
    void full() {
        throw new StoreFull(DataSize.ofMegabytes(3), DataSize.ofMegabytes(200));
    }

    @GetMapping("/test-number")
    @ResponseBody
    String number(@RequestParam int number) {
        return "number " + number;
    }

    @GetMapping("/test-private")
    ResponseEntity<String> forOne() {
        renders.incrementAndGet();
        return ResponseEntity.ok().header("Cache-Control", "no-store").body("for one");
    }

    @GetMapping("/test-slow")
    @ResponseBody
    String slow() throws InterruptedException {
        renders.incrementAndGet();
        gate.await();
        return "slow";
    }

    @GetMapping("/test-unread")
    @ResponseBody
    String unread() {
        demandDatabase();
        return "read";
    }

    private void demandDatabase() {
        if (databaseAway) {
            throw new DataAccessResourceFailureException("the database does not answer");
        }
    }

    /** Every page, the error page too, asks the database for something that stands around it. */
    @TestComponent
    @ControllerAdvice
    static class Surroundings {

        private final TestPages pages;

        Surroundings(TestPages pages) {
            this.pages = pages;
        }

        @ModelAttribute
        void demandDatabase() {
            pages.demandDatabase();
        }
    }
}
