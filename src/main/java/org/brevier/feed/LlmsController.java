package org.brevier.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.briefing.published.PublishedPage;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.briefing.published.TopicPage;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A guide to the site for programs that read text, as Markdown by the llms.txt convention: title, quote, lists of links. */
@Controller
class LlmsController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    /** What could end a link's text or begin something else (CommonMark 0.31, section 2.4). */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&!#]");

    private final PublishedBriefings briefings;
    private final PublishedNames names;
    private final PublishedPages pages;
    private final Words words;
    private final Addresses addresses;
    private final Site site;

    LlmsController(
            PublishedBriefings briefings,
            PublishedNames names,
            PublishedPages pages,
            Words words,
            Addresses addresses,
            Site site) {
        this.briefings = briefings;
        this.names = names;
        this.pages = pages;
        this.words = words;
        this.addresses = addresses;
        this.site = site;
    }

    @GetMapping("/llms.txt")
    ResponseEntity<byte[]> show() {
        var newest = briefings.newest(1, site.feedLength()).items();
        String text = "# " + plain(site.title()) + "\n\n> " + plain(site.tagline()) + "\n"
                + section(words.briefings(), newest.stream().map(this::briefing).toList())
                + section(
                        words.topics(),
                        names.topics().stream()
                                .map(Counted::of)
                                .map(this::topic)
                                .toList())
                + section(words.pages(), pages.all().stream().map(this::page).toList());
        return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String section(String title, List<String> lines) {
        return lines.isEmpty() ? "" : "\n## " + plain(title) + "\n\n" + String.join("", lines);
    }

    private String briefing(PublishedBriefing briefing) {
        return line(briefing.headline(), addresses.briefingMarkdown(briefing.slug()), briefing.standfirst());
    }

    private String topic(TopicPage page) {
        return line(page.topic().name(), addresses.topic(page.topic().slug()), page.description());
    }

    private String page(PublishedPage page) {
        return line(page.title(), addresses.page(page.slug()), "");
    }

    private String line(String title, String path, String description) {
        String link = "- [" + plain(title) + "](" + addresses.absolute(path) + ")";
        return description.isBlank() ? link + "\n" : link + ": " + plain(description) + "\n";
    }

    private static String plain(String text) {
        return MARKUP.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }
}
