package org.brevier.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.site.Digests;
import org.brevier.site.Site;

/**
 * All that is drawn: two cards that are equal are the same picture.
 *
 * @param bullets the first of the glance, without markup
 * @param date in the site's language
 * @param title of the site
 * @param brand as {@code #rrggbb}
 * @param logo the address of the picture beside the title, in the site's own media, where what it names never changes
 */
record Card(
        String headline,
        List<String> bullets,
        Locale language,
        boolean rightToLeft,
        String date,
        String title,
        String brand,
        Optional<String> logo) {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int STAMP = 16;

    Card {
        bullets = List.copyOf(bullets);
    }

    static Card of(PublishedBriefing briefing, RenderedBriefing rendered, Site site) {
        return new Card(
                briefing.headline(),
                bullets(rendered),
                briefing.language(),
                rendered.direction().orElse(briefing.direction()).equals("rtl"),
                day(briefing.dated(), site),
                site.title(),
                site.brand(),
                site.logo());
    }

    private static List<String> bullets(RenderedBriefing rendered) {
        return rendered.glance().map(RenderedBriefing.GlanceList::bullets).orElse(List.of()).stream()
                .limit(Glance.MOST)
                .map(RenderedBriefing.Bullet::text)
                .toList();
    }

    private static String day(Instant dated, Site site) {
        return site.dayFormat().format(dated.atZone(site.timeZone()));
    }

    /**
     * Sixteen hexadecimal digits that are others for another picture.
     *
     * @param faces tells one set of typefaces from another
     */
    String stamp(String faces) {
        var digest = Digests.sha256();
        Stream.of(
                        "" + Drawing.DESIGN,
                        faces,
                        headline,
                        language.toLanguageTag(),
                        "" + rightToLeft,
                        date,
                        title,
                        brand,
                        logo.orElse(""))
                .forEach(drawn -> take(drawn, digest));
        bullets.forEach(bullet -> take(bullet, digest));
        return HexFormat.of().formatHex(digest.digest()).substring(0, STAMP);
    }

    /** With its length, so that two bullets are not one. */
    private static void take(String drawn, MessageDigest digest) {
        byte[] bytes = drawn.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
