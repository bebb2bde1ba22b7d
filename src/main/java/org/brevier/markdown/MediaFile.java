package org.brevier.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.brevier.markdown.MediaLink.Playing;

/** Plain files of sound, video and print, known by the ending of their path. */
enum MediaFile {
    VIDEO,
    AUDIO,
    PRINT;

    private static final Map<String, MediaFile> ENDINGS =
            Map.of("mp4", VIDEO, "webm", VIDEO, "weba", AUDIO, "mp3", AUDIO, "ogg", AUDIO, "m4a", AUDIO, "pdf", PRINT);

    /** A file at another host; it must be asked for over https, or the page's own https would be for nothing. */
    static Optional<MediaLink> link(WebAddress address, String text, Position position) {
        return Optional.of(address)
                .filter(WebAddress::secure)
                .flatMap(it -> ofPath(it.path()))
                .map(file -> {
                    Optional<Playing> playing = file.playing(address.text(), Optional.of("https://" + address.host()));
                    return new MediaLink(
                            text.isBlank() ? address.host() : text, address.text(), address.host(), playing, position);
                });
    }

    /** A file of the site's own, named by a path. */
    static Optional<MediaLink> ownLink(String target, String text, Position position) {
        return ownPath(target)
                .flatMap(path -> ofPath(path).map(file -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    return new MediaLink(
                            text.isBlank() ? name : text, target, "", file.playing(target, Optional.empty()), position);
                }));
    }

    private static Optional<String> ownPath(String target) {
        try {
            URI uri = new URI(target);
            boolean own = !uri.isAbsolute() && !target.startsWith("//");
            return own ? Optional.ofNullable(uri.getRawPath()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean isOne(String path) {
        return ofPath(path).isPresent();
    }

    private static Optional<MediaFile> ofPath(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') + 1
                ? Optional.empty()
                : Optional.ofNullable(ENDINGS.get(path.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    private Optional<Playing> playing(String address, Optional<String> origin) {
        return switch (this) {
            case VIDEO -> Optional.of(new Playing.Video(address, origin));
            case AUDIO -> Optional.of(new Playing.Audio(address, origin));
            case PRINT -> Optional.empty();
        };
    }
}
