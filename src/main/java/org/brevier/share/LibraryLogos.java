package org.brevier.share;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.brevier.media.MediaLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Logos from the site's own media. The last one asked for stays at hand: every card has the same. */
@Component
class LibraryLogos implements Logos {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryLogos.class);

    private final MediaLibrary library;
    private volatile Optional<Known> known = Optional.empty();

    LibraryLogos(MediaLibrary library) {
        this.library = library;
    }

    private record Known(String address, BufferedImage picture) {}

    @Override
    public Optional<BufferedImage> find(String address, int width, int height) {
        var last = known.filter(it -> it.address().equals(address));
        return last.map(Known::picture)
                .or(() -> read(address).map(picture -> {
                    var scaled = scaled(picture, width, height);
                    known = Optional.of(new Known(address, scaled));
                    return scaled;
                }));
    }

    private Optional<BufferedImage> read(String address) {
        return library.content(address).flatMap(file -> decoded(address, file));
    }

    private static Optional<BufferedImage> decoded(String address, Resource file) {
        try (var stream = file.getInputStream()) {
            return Optional.ofNullable(ImageIO.read(stream));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The logo {} cannot be drawn: {}", address, e.toString());
            return Optional.empty();
        }
    }

    /** By halves, as a single large step would skip most of the pixels. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        double scale =
                Math.min(1, Math.min(width / (double) picture.getWidth(), height / (double) picture.getHeight()));
        int finalWidth = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int finalHeight = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var scaled = picture;
        while (scaled.getWidth() > finalWidth || scaled.getHeight() > finalHeight) {
            scaled = redrawn(
                    scaled, Math.max(finalWidth, scaled.getWidth() / 2), Math.max(finalHeight, scaled.getHeight() / 2));
        }
        return scaled;
    }

    /** With its alpha multiplied in, so that what cannot be seen lends no colour to the edge of what can. */
    private static BufferedImage redrawn(BufferedImage picture, int width, int height) {
        var redrawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = redrawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return redrawn;
    }
}
