package org.brevier.share;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.brevier.media.Stills;
import org.springframework.stereotype.Component;

/** Logos from the site's own media. The last one asked for stays at hand: every card has the same. */
@Component
class LibraryLogos implements Logos {

    private final Stills stills;
    private volatile Optional<Known> known = Optional.empty();

    LibraryLogos(Stills stills) {
        this.stills = stills;
    }

    private record Known(String address, BufferedImage picture) {}

    @Override
    public Optional<BufferedImage> find(String address, int width, int height) {
        var last = known.filter(it -> it.address().equals(address));
        return last.map(Known::picture)
                .or(() -> stills.within(width, height, address).map(picture -> {
                    known = Optional.of(new Known(address, picture));
                    return picture;
                }));
    }
}
