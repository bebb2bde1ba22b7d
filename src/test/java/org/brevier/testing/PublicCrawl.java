package org.brevier.testing;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Somebody without an account who asks for every public address there is, and looks for words that none may hold. */
public final class PublicCrawl {

    private static final String BASE = "https://news.example.org";

    /** Addresses in HTML, XML, JSON, Markdown and headers alike. */
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|content)=\"([^\"]+)\"|("
            + Pattern.quote(BASE) + "[^\\s\"'<>\\\\)\\]]*)|<(/[^>\\s]+)>;|]\\((/[^)\\s]+)\\)");

    private final Web web;
    private final List<String> secrets;
    private final Map<String, String> leaks = new LinkedHashMap<>();

    /** @param secrets each the slug and the topic of the text it is in, too */
    public PublicCrawl(Web web, List<String> secrets) {
        this.web = web;
        this.secrets = List.copyOf(secrets);
    }

    /**
     * Asks for all that stands on the site and all that one might guess of it.
     *
     * @param slugs of briefings that are or were there, beside the words themselves
     * @return every address that was asked for
     */
    public Set<String> from(List<String> slugs) {
        return crawl(guesses(slugs));
    }

    /** The word that was found, by the address where it was. */
    public Map<String, String> leaks() {
        return leaks;
    }

    private List<String> guesses(List<String> others) {
        var guesses = new ArrayList<>(List.of(
                "/",
                "/?page=2",
                "/topics",
                "/archive",
                "/corrections",
                "/search",
                "/feeds",
                "/feeds.opml",
                "/feed.xml",
                "/atom.xml",
                "/feed.json",
                "/feed.xml?view=glance",
                "/corrections.xml",
                "/sitemap.xml",
                "/sitemap-lists.xml",
                "/sitemap-1.xml",
                "/news-sitemap.xml",
                "/robots.txt",
                "/llms.txt",
                "/.well-known/security.txt",
                "/site.webmanifest",
                "/search?q=harbour",
                "/search/feed.xml?q=harbour",
                "/archive/2026/06",
                "/archive/2026/07",
                "/search?q=wall&from=2026-06-15",
                "/search?q=&to=2027-01-01"));
        var slugs = new ArrayList<>(secrets);
        slugs.addAll(others);
        for (var slug : slugs) {
            for (var ending :
                    List.of("", ".md", ".json", "/v1", "/v2", "/v3", "?preview=true", "?status=draft", "?v=2")) {
                guesses.add("/briefings/" + slug + ending);
            }
            for (var place : List.of("/topics/" + slug, "/authors/" + slug)) {
                guesses.addAll(List.of(place, place + "/feed.xml", place + "/atom.xml", place + "/feed.json"));
            }
            guesses.addAll(List.of(
                    "/" + slug,
                    "/search?q=" + slug,
                    "/search?q=" + slug.substring(0, 4) + "*",
                    "/search?topic=" + slug,
                    "/search?q=harbour&author=" + slug,
                    "/search/feed.xml?q=" + slug,
                    "/share/" + slug + ".png",
                    "/oembed?url=" + BASE + "/briefings/" + slug));
        }
        return guesses;
    }

    private Set<String> crawl(List<String> from) {
        var asked = new LinkedHashSet<>(from);
        Queue<String> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            for (var accept : List.of("text/html", "text/markdown", "application/json")) {
                var answer = web.get(address, "Accept", accept);
                look(address, answer);
                addresses(answer).filter(asked::add).forEach(waiting::add);
            }
        }
        return new TreeSet<>(asked);
    }

    /** A page that repeats what was asked for gives nothing away by that. */
    private void look(String address, Web.Answer answer) {
        var all = answer.headers().map() + answer.body();
        secrets.stream()
                .filter(secret -> !address.contains(secret))
                .filter(all::contains)
                .forEach(secret -> leaks.put(address, secret));
        secrets.stream()
                .filter(address::contains)
                .filter(secret -> saysMoreThanTheQuestion(answer, secret))
                .forEach(secret -> leaks.put(address, secret));
    }

    private static boolean saysMoreThanTheQuestion(Web.Answer answer, String secret) {
        var page = answer.html();
        page.select("title, input[name=q], meta[property=og:title], link[href*='q=" + secret + "'], a[href*='q="
                        + secret + "']")
                .remove();
        page.select("link:containsOwn(q=" + secret + "), title:containsOwn(" + secret + ")")
                .remove();
        boolean asks = answer.response().uri().getPath().startsWith("/search");
        return asks
                ? page.select("main li, main article, item, option").toString().contains(secret)
                : page.toString().contains(secret);
    }

    private static Stream<String> addresses(Web.Answer answer) {
        var headers =
                answer.headers().map().values().stream().flatMap(List::stream).toList();
        return ADDRESS.matcher(answer.body() + "\n" + String.join("\n", headers) + "\n"
                        + answer.header("Location")
                                .map(to -> "href=\"" + to + "\"")
                                .orElse(""))
                .results()
                .map(found -> IntStream.rangeClosed(1, 4)
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .map(address -> Parser.unescapeEntities(address, true))
                .filter(address -> address.startsWith("/") || address.startsWith(BASE))
                .map(address -> URI.create(BASE).resolve(address.replaceAll("[#\\s|{}].*", "")))
                .filter(address -> address.toString().startsWith(BASE))
                .map(address ->
                        address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                .filter(path -> path.startsWith("/"));
    }
}
