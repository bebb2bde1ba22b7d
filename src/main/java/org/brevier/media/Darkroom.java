package org.brevier.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes renditions, and keeps each beside the file that it is made of. */
@Component
class Darkroom {

    private final MediaFiles files;
    private final MediaStore store;

    Darkroom(MediaFiles files, MediaStore store) {
        this.files = files;
        this.store = store;
    }

    Optional<Resource> find(Media media, Rendition rendition) {
        return store.find(new Renditions(media).key(rendition));
    }

    /** Makes what is missing of the whole picture: the file is decoded once, and then forgotten for its widest rendition. */
    void makeAll(Media media) {
        var missing = new Renditions(media)
                .whole()
                .filter(rendition -> find(media, rendition).isEmpty())
                .toList();
        var widest =
                missing.stream().max(Comparator.comparingInt(one -> one.size().width()));
        if (widest.isPresent()) {
            var negative = developed(media, () -> Decoding.inLine(() -> scaled(original(media), widest.get())));
            missing.forEach(rendition -> keep(media, rendition, scaled(negative, rendition)));
        }
    }

    void make(Media media, Rendition wanted) {
        keep(media, wanted, developed(media, () -> Decoding.alone(() -> scaled(negative(media, wanted), wanted))));
    }

    /** @throws IllegalStateException when the file cannot be decoded any more */
    private static BufferedImage developed(Media media, Decoding.Work<BufferedImage> work) {
        try {
            return work.run();
        } catch (Unfit e) {
            throw new IllegalStateException("%s cannot be made smaller: %s".formatted(media.id(), e.sentence()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rather the widest rendition than a file of many megapixels, where it shows enough. */
    private BufferedImage negative(Media media, Rendition wanted) throws Unfit, IOException {
        var renditions = new Renditions(media);
        var widest = renditions.widest().filter(wide -> wanted.fitsIn(wide.size()));
        var there = widest.flatMap(wide -> find(media, wide));
        return there.isPresent()
                ? Decoding.decode(widest.get().type(), there.get().getContentAsByteArray())
                : original(media);
    }

    private BufferedImage original(Media media) throws Unfit, IOException {
        var file = files.find(media.sha256(), media.type());
        return Decoding.inStandardColours(media.type(), file.getContentAsByteArray());
    }

    private static BufferedImage scaled(BufferedImage picture, Rendition wanted) {
        Rectangle window = wanted.window(new Size(picture.getWidth(), picture.getHeight()));
        return Scaling.scaled(picture, window, wanted.size());
    }

    private void keep(Media media, Rendition rendition, BufferedImage picture) {
        try {
            var part = store.part();
            try {
                try (var file = Files.newOutputStream(part)) {
                    Coding.write(picture, rendition.type(), media.type(), file);
                }
                keepTheSmaller(media, rendition, part);
                putFirst(new Renditions(media).key(rendition), part);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has been given away once is never another: two at once, made in different ways, differ by a few bytes. */
    private synchronized void putFirst(String key, Path part) throws IOException {
        if (store.find(key).isEmpty()) {
            store.put(key, part);
        }
    }

    /** A drawing with few colours has many when it is smaller, and may then take more bytes than before. */
    private void keepTheSmaller(Media media, Rendition rendition, Path part) throws IOException {
        boolean same = rendition.type() == media.type() && rendition.crop().isEmpty();
        if (same && Files.size(part) >= media.bytes()) {
            try (var content = files.find(media.sha256(), media.type()).getInputStream()) {
                Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
