package org.brevier.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** The site's own pictures as pixels, for what is drawn here. */
@Service
public class Stills {

    private static final Logger LOG = LoggerFactory.getLogger(Stills.class);

    private final MediaLibrary library;
    private final MediaFiles files;

    Stills(MediaLibrary library, MediaFiles files) {
        this.library = library;
        this.files = files;
    }

    /**
     * A picture in sRGB, or its first frame, made smaller where it is larger than a place in pixels. Empty where there is
     * no picture, or none that can be decoded.
     *
     * @param reference an address in the site's own media, or a path of the content folder
     */
    public Optional<BufferedImage> within(int width, int height, String reference) {
        return library.named(reference)
                .filter(media -> media.type().isPicture())
                .flatMap(media -> within(width, height, media, files.find(media.sha256(), media.type())));
    }

    private static Optional<BufferedImage> within(int width, int height, Media media, Resource file) {
        try {
            return Optional.of(Decoding.alone(() ->
                    fitted(Decoding.inStandardColours(media.type(), file.getContentAsByteArray()), width, height)));
        } catch (Unfit | IOException e) {
            LOG.warn("{} cannot be drawn: {}", media.name(), e.toString());
            return Optional.empty();
        }
    }

    private static BufferedImage fitted(BufferedImage picture, int width, int height) {
        double scale = Math.min(width / (double) picture.getWidth(), height / (double) picture.getHeight());
        if (scale >= 1) {
            return picture;
        }
        var size = new Size(scaled(picture.getWidth(), scale), scaled(picture.getHeight(), scale));
        return Scaling.scaled(picture, new Rectangle(picture.getWidth(), picture.getHeight()), size);
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
