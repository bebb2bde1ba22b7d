package org.brevier.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brevier.search.Filters;
import org.brevier.search.Hit;
import org.brevier.search.Query;
import org.brevier.search.Search;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** {@code /search}: a plain form, and what it finds. */
@Controller
class SearchController {

    /** A longer text is no question but an attack, or a paste gone wrong; a shorter one is cut to what a query looks at. */
    private static final int REFUSED = 1_000;

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Search search;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Site site;

    SearchController(Search search, Addresses addresses, MessageSource messages, Site site) {
        this.messages = messages;
        this.search = search;
        this.addresses = addresses;
        this.site = site;
    }

    /** The form as the reader sent it, each field at most as long as a query may be. */
    record Form(String q, String topic, String author, String from, String to) {

        Form {
            q = Query.shortened(q.strip());
            topic = Query.shortened(topic);
            author = Query.shortened(author);
            from = Query.shortened(from);
            to = Query.shortened(to);
        }

        public boolean isEmpty() {
            return fields().values().stream().allMatch(String::isEmpty);
        }

        /** A date field may hold a day or nothing (HTML, "Date state"). */
        public String fromDay() {
            return isWrong(from) ? "" : from;
        }

        public String toDay() {
            return isWrong(to) ? "" : to;
        }

        Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("q", q);
            fields.put("topic", topic);
            fields.put("author", author);
            fields.put("from", from);
            fields.put("to", to);
            return fields;
        }
    }

    @GetMapping("/search")
    ModelAndView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") String page,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (!PAGE.matcher(page).matches()) {
            return notFound();
        }
        var form = new Form(q, topic, author, from, to);
        return q.length() > REFUSED
                ? view(form, nothing(), Optional.of("search.problem.long"), HttpStatus.BAD_REQUEST)
                : answer(form, Integer.parseInt(page));
    }

    private ModelAndView answer(Form form, int page) {
        if (form.isEmpty()) {
            return view(form, nothing(), Optional.empty(), HttpStatus.OK);
        }
        var wrongDays = problemWithDays(form);
        if (wrongDays.isPresent()) {
            return view(form, nothing(), wrongDays, HttpStatus.BAD_REQUEST);
        }
        var unknownNames = problemWithNames(form, search.filters());
        if (unknownNames.isPresent()) {
            return view(form, nothing(), unknownNames, HttpStatus.OK);
        }
        var results = search.find(query(form, page));
        return results.exists() ? view(form, results, Optional.empty(), HttpStatus.OK) : notFound();
    }

    private static Optional<String> problemWithDays(Form form) {
        if (isWrong(form.from())) {
            return Optional.of("search.problem.from");
        }
        if (isWrong(form.to())) {
            return Optional.of("search.problem.to");
        }
        var to = day(form.to());
        return day(form.from())
                .filter(from -> to.isPresent() && from.isAfter(to.get()))
                .map(from -> "search.problem.period");
    }

    private static boolean isWrong(String day) {
        return !day.isEmpty() && day(day).isEmpty();
    }

    private static Optional<LocalDate> day(String day) {
        try {
            return Optional.of(day).filter(text -> DAY.matcher(text).matches()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> problemWithNames(Form form, Filters filters) {
        if (!form.topic().isEmpty()
                && Slug.parse(form.topic()).flatMap(filters::topic).isEmpty()) {
            return Optional.of("search.problem.topic");
        }
        if (!form.author().isEmpty()
                && Slug.parse(form.author()).filter(filters::hasAuthor).isEmpty()) {
            return Optional.of("search.problem.author");
        }
        return Optional.empty();
    }

    private Query query(Form form, int page) {
        return new Query(
                form.q(),
                Slug.parse(form.topic()).flatMap(search.filters()::topic),
                Slug.parse(form.author()),
                day(form.from()),
                day(form.to()),
                page,
                site.pageLength());
    }

    private Slice<Hit> nothing() {
        return new Slice<>(List.of(), 1, site.pageLength(), 0);
    }

    private ModelAndView view(Form form, Slice<Hit> results, Optional<String> problem, HttpStatus status) {
        var filters = search.filters();
        return new ModelAndView(
                "reading/search",
                Map.of(
                        "query",
                        form,
                        "results",
                        results,
                        "topics",
                        filters.topics(),
                        "authors",
                        filters.authors(),
                        "problem",
                        problem,
                        "address",
                        address(form),
                        "feed",
                        addresses.searchFeed(form.q()),
                        "head",
                        Head.of(title(form), "", addresses.absolute(addresses.search()))
                                .notIndexed()),
                status);
    }

    private String title(Form form) {
        String search = messages.getMessage("search", null, site.language());
        return form.q().isEmpty() ? search : search + ": " + form.q();
    }

    /** The address of this search, to which further pages add their number. */
    private String address(Form form) {
        var address = UriComponentsBuilder.fromPath(addresses.search());
        form.fields().forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.build(true).toUriString();
    }

    private static ModelAndView notFound() {
        return Missing.page();
    }
}
