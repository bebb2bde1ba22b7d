package org.brevier.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The providers whose links become media cards; a link to anybody else stays a link. */
public final class MediaProviders {

    private static final List<MediaProvider> ALL = Stream.of(
                    VideoProviders.ALL, PostProviders.ALL, AudioProviders.ALL, ReferenceProviders.ALL)
            .flatMap(List::stream)
            .toList();

    private MediaProviders() {}

    /**
     * The media link that a link alone in its paragraph is; a target still wanted is a media link of no provider.
     *
     * @param target the address as written
     * @param text the link's words, blank for a bare address
     */
    public static Optional<MediaLink> recognise(String target, String text, Position position) {
        if (isWanted(target)) {
            return Optional.of(new MediaLink(text, MediaLink.WANTED, "", Optional.empty(), position));
        }
        String clean = TrackingParameters.without(target);
        return WebAddress.of(clean)
                .flatMap(address ->
                        atProvider(address, text, position).or(() -> MediaFile.link(address, text, position)))
                .or(() -> MediaFile.ownLink(clean, text, position));
    }

    static boolean isWanted(String target) {
        return target.isBlank() || target.strip().toUpperCase(Locale.ROOT).equals(MediaLink.WANTED);
    }

    private static Optional<MediaLink> atProvider(WebAddress address, String text, Position position) {
        return ALL.stream()
                .flatMap(provider -> provider.link(address, text, position).stream())
                .findFirst();
    }

    /** The provider whose frames come from this host, by the name that people know. */
    public static Optional<String> ofFrames(String host) {
        return ALL.stream()
                .filter(provider -> provider.frameHost().equals(host))
                .map(MediaProvider::name)
                .findFirst();
    }
}
