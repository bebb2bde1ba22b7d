package org.brevier.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every URL shape of the site, once. Paths start with a slash and leave the base URL out; {@link #absolute} puts it before them. */
@Component
public final class Addresses {

    /** First words of addresses that are the site's own; a standing page cannot have them. */
    private static final Set<String> RESERVED = Set.of(
            "briefings",
            "topics",
            "authors",
            "archive",
            "search",
            "corrections",
            "feed",
            "feeds",
            "atom",
            "rss",
            "media",
            "share",
            "oembed",
            "preview",
            "actuator",
            "admin",
            "assets",
            "error",
            "sitemap",
            "robots",
            "llms");

    /** The files of a feed in its three formats. */
    public static final String RSS = "feed.xml";

    public static final String ATOM = "atom.xml";
    public static final String JSON_FEED = "feed.json";

    private final String base;

    public Addresses(Site site) {
        this.base = site.baseUrl().toString();
    }

    /** The address with which the outside world asks for this path; an address that is absolute already stays as it is. */
    public String absolute(String path) {
        return path.startsWith("/") ? base + path : path;
    }

    public static boolean isReserved(Slug slug) {
        return RESERVED.contains(slug.value());
    }

    public String front() {
        return "/";
    }

    public String briefing(Slug slug) {
        return "/briefings/" + slug;
    }

    public String briefingMarkdown(Slug slug) {
        return briefing(slug) + ".md";
    }

    public String briefingJson(Slug slug) {
        return briefing(slug) + ".json";
    }

    public String version(Slug slug, int number) {
        return briefing(slug) + "/v" + number;
    }

    /** A briefing's picture as it is at the moment. */
    public String share(Slug slug) {
        return "/share/" + slug + ".png";
    }

    /** @param stamp names one state of the picture, which then never changes */
    public String share(Slug slug, String stamp) {
        return share(slug) + "?v=" + stamp;
    }

    public String topics() {
        return "/topics";
    }

    public String topic(Slug slug) {
        return "/topics/" + slug;
    }

    public String author(Slug slug) {
        return "/authors/" + slug;
    }

    public String archive() {
        return "/archive";
    }

    public String archive(YearMonth month) {
        return "/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue());
    }

    public String corrections() {
        return "/corrections";
    }

    public String correctionsFeed() {
        return "/corrections.xml";
    }

    public String page(Slug slug) {
        return "/" + slug;
    }

    public String search() {
        return "/search";
    }

    public String search(String query) {
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The feed, in this file's format, of what stands at a path. */
    public static String feed(String home, String file) {
        return (home.endsWith("/") ? home : home + "/") + file;
    }

    /** Every feed of what stands at a path: in each format, whole and at a glance. */
    public static List<String> feedsOf(String home) {
        return Stream.of(RSS, ATOM, JSON_FEED)
                .map(file -> feed(home, file))
                .flatMap(feed -> Stream.of(feed, atAGlance(feed)))
                .toList();
    }

    public static String atAGlance(String feed) {
        return feed + "?view=glance";
    }

    public String searchFeed(String query) {
        return "/search/feed.xml?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    public String feeds() {
        return "/feeds";
    }

    public String opml() {
        return "/feeds.opml";
    }

    public String preview(String token) {
        return "/preview/" + token;
    }

    public String media(String id, String name) {
        return "/media/" + id + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String oembed(Slug slug) {
        return "/oembed?url=" + URLEncoder.encode(absolute(briefing(slug)), StandardCharsets.UTF_8);
    }

    /** The second and later pages of a list; the first page is the list's own address. */
    public String page(String list, int number) {
        return number == 1 ? list : list + (list.contains("?") ? "&" : "?") + "page=" + number;
    }
}
