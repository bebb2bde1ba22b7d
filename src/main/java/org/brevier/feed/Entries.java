package org.brevier.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.published.Followed;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedNotice;
import org.brevier.briefing.published.Renderings;
import org.brevier.feed.Entry.Attachment;
import org.brevier.feed.Entry.Content;
import org.brevier.feed.Wanted.View;
import org.brevier.markdown.MediaLink;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/** Makes feed entries of what is published. */
@Component
class Entries {

    private final Renderings renderings;
    private final EntryHtml html;
    private final Words words;
    private final Addresses addresses;
    private final Site site;

    Entries(Renderings renderings, EntryHtml html, Words words, Addresses addresses, Site site) {
        this.renderings = renderings;
        this.html = html;
        this.words = words;
        this.addresses = addresses;
        this.site = site;
    }

    Entry of(Followed place, View view) {
        return switch (place) {
            case Followed.Standing standing -> of(standing.briefing(), view);
            case Followed.Withdrawn withdrawn -> of(withdrawn);
        };
    }

    /** Under the id that readers know the briefing by, so that the notice takes the place of the text they have. */
    private Entry of(Followed.Withdrawn withdrawn) {
        String reason = withdrawn.reason().isBlank() ? words.withdrawn() : withdrawn.reason();
        return new Entry(
                withdrawn.urn(),
                words.withdrawn(withdrawn.headline()),
                addresses.absolute(addresses.briefing(withdrawn.slug())),
                withdrawn.language(),
                withdrawn.dated(),
                withdrawn.at(),
                List.of(),
                List.of(),
                reason,
                () -> new Content(EntryHtml.paragraph(EntryHtml.escaped(reason)), Optional.empty(), List.of()));
    }

    Entry of(PublishedBriefing briefing, View view) {
        return new Entry(
                briefing.urn(),
                words.headline(briefing),
                addresses.absolute(addresses.briefing(briefing.slug())),
                briefing.language(),
                briefing.dated(),
                briefing.changedAt(),
                briefing.authors(),
                briefing.topics(),
                briefing.standfirst(),
                () -> content(briefing, view));
    }

    private Content content(PublishedBriefing briefing, View view) {
        String address = addresses.absolute(addresses.briefing(briefing.slug()));
        return renderings
                .forFeed(briefing)
                .map(rendered -> content(rendered, address, view))
                .orElseGet(() -> withoutText(briefing, address));
    }

    /** A text that cannot be shown is announced all the same, as an id that goes and comes again is read twice. */
    private static Content withoutText(PublishedBriefing briefing, String address) {
        return new Content(
                EntryHtml.paragraph(EntryHtml.link(address, briefing.headline())), Optional.empty(), List.of());
    }

    private Content content(RenderedBriefing rendered, String address, View view) {
        return switch (view) {
            case FULL -> new Content(html.whole(rendered, address), rendered.picture(), attachments(rendered));
            case GLANCE -> new Content(html.atAGlance(rendered, address), rendered.picture(), List.of());
        };
    }

    private List<Attachment> attachments(RenderedBriefing rendered) {
        return rendered.media().stream().flatMap(Entries::attachment).distinct().toList();
    }

    /** A recording of the site's own; readers may fetch one unasked, and so another host's is only a link. */
    private static Stream<Attachment> attachment(MediaLink link) {
        return link.file().filter(file -> link.playing().isPresent()).stream()
                .map(file -> new Attachment(
                        file.address(),
                        file.type(),
                        file.bytes(),
                        link.text(),
                        file.notes().credit()));
    }

    /** The media type that the end of an address stands for. */
    static Optional<String> mediaType(String address) {
        return MediaTypeFactory.getMediaType(address.replaceFirst("[?#].*", "")).map(Object::toString);
    }

    /** A correction by itself: it has an id of its own, and so comes up once. */
    Entry of(PublishedNotice notice) {
        String address = addresses.absolute(addresses.briefing(notice.slug()));
        return new Entry(
                "urn:uuid:" + notice.id(),
                words.notice(notice.kind(), notice.headline()),
                address,
                site.language(),
                notice.since(),
                notice.since(),
                List.of(),
                List.of(),
                notice.text(),
                () -> new Content(noticeHtml(notice, address), Optional.empty(), List.of()));
    }

    private String noticeHtml(PublishedNotice notice, String address) {
        return EntryHtml.paragraph("<strong>" + EntryHtml.escaped(words.notice(notice.kind(), notice.notedOn()))
                        + "</strong> " + EntryHtml.escaped(notice.text()))
                + EntryHtml.paragraph(EntryHtml.link(address, notice.headline()));
    }
}
