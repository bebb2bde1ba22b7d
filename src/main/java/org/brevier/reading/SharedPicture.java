package org.brevier.reading;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.markdown.RenderedBriefing.IllustratedPicture;
import org.brevier.share.Cards;
import org.brevier.site.Addresses;

/**
 * The picture that stands for a briefing where its address is pasted. A page names one alone: of several, some programs
 * take the last.
 *
 * @param address absolute
 * @param type of the file, where it is known
 * @param alternative what it shows, for those who cannot see it
 */
public record SharedPicture(String address, Optional<String> type, int width, int height, String alternative) {

    /** A card says what its briefing says first. */
    static SharedPicture card(String address, RenderedBriefing rendered) {
        var bullets = rendered.glance().map(RenderedBriefing.GlanceList::bullets).stream()
                .flatMap(list -> list.stream().limit(Cards.MOST_BULLETS))
                .map(RenderedBriefing.Bullet::text);
        String text = Stream.concat(Stream.of(rendered.headline()), bullets).collect(Collectors.joining(" • "));
        return new SharedPicture(address, Optional.of("image/png"), Cards.WIDTH, Cards.HEIGHT, text);
    }

    static SharedPicture of(IllustratedPicture illustrated, Addresses addresses) {
        var picture = illustrated.picture().elsewhere(addresses::absolute);
        return new SharedPicture(
                picture.address(), Optional.empty(), picture.width(), picture.height(), illustrated.alternative());
    }
}
