package org.brevier.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.share.Cards;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Lets other sites show a briefing as a quotation (oEmbed 1.0, a provider of type rich): plain HTML, no script, no frame. */
@Controller
class OembedController {

    private static final Pattern BRIEFING = Pattern.compile("/briefings/([^/?#]+)/?(?:[?#].*)?");
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int SECONDS_TO_KEEP = 3600;
    private static final JsonMapper JSON = new JsonMapper();

    private final PublishedBriefings briefings;
    private final Renderings renderings;
    private final EntryHtml html;
    private final Words words;
    private final Cards cards;
    private final Addresses addresses;
    private final Site site;

    OembedController(
            PublishedBriefings briefings,
            Renderings renderings,
            EntryHtml html,
            Words words,
            Cards cards,
            Addresses addresses,
            Site site) {
        this.briefings = briefings;
        this.renderings = renderings;
        this.html = html;
        this.words = words;
        this.cards = cards;
        this.addresses = addresses;
        this.site = site;
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(SnakeCaseStrategy.class)
    private record Rich(
            String type,
            String version,
            String title,
            String authorName,
            Optional<String> authorUrl,
            String providerName,
            String providerUrl,
            int cacheAge,
            String html,
            int width,
            int height,
            Optional<String> thumbnailUrl,
            Optional<Integer> thumbnailWidth,
            Optional<Integer> thumbnailHeight) {}

    @GetMapping("/oembed")
    ResponseEntity<byte[]> show(
            @RequestParam Optional<String> url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam Optional<String> maxwidth,
            @RequestParam Optional<String> maxheight) {
        if (!format.equals("json")) {
            throw new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED);
        }
        String address = url.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        boolean roomy = within(maxwidth, Cards.WIDTH) == Cards.WIDTH && within(maxheight, Cards.HEIGHT) == Cards.HEIGHT;
        Rich answer = rich(wanted(address), within(maxwidth, WIDTH), within(maxheight, HEIGHT), roomy);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(answer));
    }

    private PublishedBriefing wanted(String url) {
        return slug(url).flatMap(this::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The slug in an address of ours, or in a path alone; nothing is asked of any other address. */
    private Optional<Slug> slug(String url) {
        String base = site.baseUrl().toString();
        var path = BRIEFING.matcher(url.startsWith(base) ? url.substring(base.length()) : url);
        return path.matches() ? Slug.parse(path.group(1)) : Optional.empty();
    }

    private Optional<PublishedBriefing> find(Slug slug) {
        return switch (briefings.find(slug)) {
            case Lookup.Found found -> Optional.of(found.briefing());
            case Lookup.Moved moved -> find(moved.to());
            case Lookup.Gone gone -> Optional.empty();
            case Lookup.Missing missing -> Optional.empty();
        };
    }

    private static int within(Optional<String> most, int usual) {
        return most.map(pixels -> {
                    if (!PIXELS.matcher(pixels).matches()) {
                        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                    }
                    return Math.min(usual, Integer.parseInt(pixels));
                })
                .orElse(usual);
    }

    /** @param roomy whether the picture may have its size: it has no other (section 2.3.4) */
    private Rich rich(PublishedBriefing briefing, int width, int height, boolean roomy) {
        var rendered = renderings.forElsewhere(briefing);
        var thumbnail = cards.address(briefing, rendered).filter(address -> roomy);
        return new Rich(
                "rich",
                "1.0",
                words.headline(briefing),
                briefing.authors().stream().map(Named::name).collect(Collectors.joining(", ")),
                briefing.authors().stream()
                        .findFirst()
                        .map(author -> addresses.absolute(addresses.author(author.slug()))),
                site.title(),
                addresses.absolute(addresses.front()),
                SECONDS_TO_KEEP,
                quotation(briefing, rendered),
                width,
                height,
                thumbnail,
                thumbnail.map(address -> Cards.WIDTH),
                thumbnail.map(address -> Cards.HEIGHT));
    }

    private String quotation(PublishedBriefing briefing, RenderedBriefing rendered) {
        String address = addresses.absolute(addresses.briefing(briefing.slug()));
        return "<blockquote cite=\"" + EntryHtml.escaped(address) + "\">\n"
                + EntryHtml.paragraph(EntryHtml.link(address, words.headline(briefing)))
                + html.atAGlance(rendered, address)
                + "</blockquote>";
    }
}
