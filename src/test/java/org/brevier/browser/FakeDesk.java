package org.brevier.browser;

import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.PastedText;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Surroundings;
import org.brevier.markdown.Unreadable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Answers the editor as the desk would, or as a test wants it to, and remembers what it was sent. */
@TestComponent
@Controller
@RequestMapping("/admin/test-desk")
class FakeDesk {

    /** What the page of a briefing is made of. */
    record Writing(
            String desk,
            String id,
            String person,
            int revision,
            String text,
            String language,
            String direction,
            List<Map<String, Object>> findings,
            List<String> parts,
            int words,
            int largest) {

        public boolean isFirstOfLine(int finding) {
            return finding < 0;
        }
    }

    /** What is said of a text where nobody says anything. */
    record Discussion(String briefing, int revision, List<String> open, List<String> resolved, Attempt attempt) {}

    record Attempt(String problem) {

        public boolean isOf(String form) {
            return form.equals(problem);
        }

        public String value(String form, String field, String otherwise) {
            return otherwise;
        }
    }

    /** A text as it was pasted. */
    record Pasted(String text, String html) {}

    /** One save as it came in. */
    record Saved(String text, int base, String sitting) {}

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    private static final String PREVIEW_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

    private static final Surroundings NOWHERE = new Surroundings() {
        @Override
        public Optional<Picture> picture(String reference) {
            return Optional.empty();
        }

        @Override
        public String address(String sameSite) {
            return sameSite;
        }

        @Override
        public boolean isOwn(String absolute) {
            return false;
        }
    };

    private final Briefings briefings = new Briefings();
    private final Deque<Function<Saved, ResponseEntity<?>>> answers = new ArrayDeque<>();

    final List<Saved> saves = new CopyOnWriteArrayList<>();
    final List<Pasted> pasted = new CopyOnWriteArrayList<>();
    final List<Saved> submitted = new CopyOnWriteArrayList<>();
    final List<String> previewed = new CopyOnWriteArrayList<>();
    volatile List<Map<String, Object>> findings = List.of();
    volatile List<String> others = List.of();
    volatile int largest = Manuscript.LARGEST;
    volatile boolean signedOut;
    volatile boolean away;
    volatile String direction = "ltr";
    private volatile String text = "";
    private volatile int revision;
    private volatile String id = "";
    private int number;

    /** A new briefing as the server has it, and nothing remembered of before; pages of earlier ones are not heard. */
    synchronized void has(String text, int revision) {
        answers.clear();
        saves.clear();
        pasted.clear();
        submitted.clear();
        previewed.clear();
        findings = List.of();
        others = List.of();
        largest = Manuscript.LARGEST;
        signedOut = false;
        away = false;
        direction = "ltr";
        id = "briefing-" + ++number;
        hasNow(text, revision);
    }

    /** The same briefing, which somebody else has written on. */
    void hasNow(String text, int revision) {
        this.text = text;
        this.revision = revision;
    }

    String path() {
        return "/admin/test-desk/briefings/" + id;
    }

    /** The next autosave is answered like this. */
    synchronized void answersOnce(Function<Saved, ResponseEntity<?>> answer) {
        answers.add(answer);
    }

    /** The same, but not before one could have typed on. */
    void answersLate(Function<Saved, ResponseEntity<?>> answer) {
        answersOnce(saved -> {
            await().pollDelay(Duration.ofMillis(700)).until(() -> true);
            return answer.apply(saved);
        });
    }

    String text() {
        return text;
    }

    int revision() {
        return revision;
    }

    @GetMapping("/briefings/{id}")
    String write(@PathVariable String id, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        model.addAttribute(
                "writing",
                new Writing(
                        "/admin/test-desk",
                        id,
                        "ada",
                        revision,
                        text,
                        "en",
                        direction,
                        findings,
                        List.of(),
                        0,
                        largest));
        model.addAttribute("discussion", new Discussion(id, revision, List.of(), List.of(), new Attempt("")));
        return "test-desk/writing";
    }

    @PostMapping("/briefings/{id}")
    String submit(@RequestParam("text") String sent, @RequestParam int revision, @RequestParam String sitting) {
        submitted.add(new Saved(sent.replace("\r\n", "\n"), revision, sitting));
        return "redirect:" + path();
    }

    @PostMapping("/briefings/{id}/autosave")
    synchronized ResponseEntity<?> save(
            @PathVariable String id,
            @RequestParam("text") String sent,
            @RequestParam int base,
            @RequestParam String sitting) {
        if (signedOut || away || !id.equals(this.id)) {
            return ResponseEntity.status(signedOut ? 401 : 503).build();
        }
        var saved = new Saved(sent.replace("\r\n", "\n"), base, sitting);
        saves.add(saved);
        var answer = answers.poll();
        return answer == null ? take(saved) : answer.apply(saved);
    }

    ResponseEntity<?> take(Saved saved) {
        text = saved.text();
        revision = saved.base() + 1;
        return ResponseEntity.ok(Map.of(
                "state", "saved", "revision", revision, "at", Instant.now().toString(), "findings", findings));
    }

    ResponseEntity<?> merge(String merged, int as) {
        text = merged;
        revision = as;
        String at = Instant.now().toString();
        Map<String, Object> answer =
                Map.of("state", "merged", "revision", as, "at", at, "text", merged, "findings", findings);
        return ResponseEntity.ok(answer);
    }

    @GetMapping("/briefings/{id}/preview")
    String preview(Model model, HttpServletResponse response) throws Unreadable {
        return page(text, model, response);
    }

    @PostMapping("/briefings/{id}/preview")
    String preview(@RequestParam("text") String sent, Model model, HttpServletResponse response) throws Unreadable {
        previewed.add(sent);
        return page(sent, model, response);
    }

    private String page(String shown, Model model, HttpServletResponse response) throws Unreadable {
        response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
        var read = briefings.read(Manuscript.of(shown.replace("\r\n", "\n")));
        model.addAttribute("rendered", briefings.render(read, Anchors.first(read), NOWHERE));
        return "test-desk/preview";
    }

    @GetMapping("/briefings/{id}/presence")
    ResponseEntity<?> presence() {
        return signedOut ? ResponseEntity.status(401).build() : ResponseEntity.ok(Map.of("others", others));
    }

    @GetMapping("/briefings/{id}/publication")
    ResponseEntity<String> publish() {
        return ResponseEntity.ok("published from here");
    }

    @PostMapping("/paste")
    ResponseEntity<?> paste(@RequestParam("text") String plain, @RequestParam String html) {
        pasted.add(new Pasted(plain, html));
        return ResponseEntity.ok(Map.of("markdown", PastedText.toMarkdown(plain)));
    }

    @PostMapping("/media")
    ResponseEntity<?> upload(@RequestParam MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.endsWith(".svg")) {
            return ResponseEntity.badRequest()
                    .body(Map.of("error", name + ": SVG files can hold scripts. Please export a PNG instead."));
        }
        String address = "/media/1/" + name;
        var known = name.startsWith("again")
                ? List.of(Map.of("sentence", name + " was here before.", "name", name, "page", "/admin/media/1"))
                : List.of();
        return ResponseEntity.created(URI.create(address))
                .body(Map.of(
                        "markdown",
                        name.endsWith(".pdf") ? "[" + name + "](" + address + ")" : "![](" + address + ")",
                        "note",
                        name.equals("speech.mp4") ? "Readers do not get the subtitles." : "",
                        "known",
                        known));
    }

    /** Anybody may ask, but a form needs its token. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Area {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        SecurityFilterChain fakeDeskArea(HttpSecurity http) {
            http.securityMatcher("/admin/test-desk/**")
                    .headers(AbstractHttpConfigurer::disable)
                    .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
            return http.build();
        }
    }
}
