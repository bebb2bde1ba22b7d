package org.brevier.markdown;

import static org.brevier.markdown.MediaProvider.framed;
import static org.brevier.markdown.MediaProvider.opened;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.brevier.markdown.MediaLink.Shape;
import org.brevier.markdown.MediaProvider.Sight;

/** The providers of podcasts and music. */
final class AudioProviders {

    private static final Pattern SOUNDCLOUD_PATH = Pattern.compile(
            "/(?!discover/|search/|you/|stream/|upload/|pages/|charts/|tags/)[a-z0-9_-]{2,64}/"
                    + "(?!sets$|tracks$|albums$|likes$|reposts$|followers$|following$|popular-tracks$)(?:sets/)?[a-z0-9_-]{1,255}(?:/s-[A-Za-z0-9]{4,32})?");
    private static final Pattern PODCAST =
            Pattern.compile("/[a-z]{2}/podcast/(?:[A-Za-z0-9%._~-]{1,512}/)?id\\d{5,12}");
    private static final Pattern EPISODE = Pattern.compile("\\d{8,16}");

    private static final MediaProvider SPOTIFY = new MediaProvider(
            "Spotify",
            Set.of("open.spotify.com", "play.spotify.com", "spotify.link"),
            "open.spotify.com",
            List.of(
                    framed(
                            Shape.BAR,
                            "/(?:intl-[a-z-]{2,8}/)?(?:embed/)?(track|album|playlist|artist|episode|show)/([A-Za-z0-9]{22})",
                            "/embed/$1/$2"),
                    opened("/[A-Za-z0-9]{8,16}")));

    private static final MediaProvider SOUNDCLOUD = new MediaProvider(
            "SoundCloud",
            Set.of("soundcloud.com", "www.soundcloud.com", "m.soundcloud.com", "on.soundcloud.com"),
            "w.soundcloud.com",
            List.of(AudioProviders::soundCloud, AudioProviders::shortSoundCloud));

    private static final MediaProvider APPLE = new MediaProvider(
            "Apple Podcasts",
            Set.of("podcasts.apple.com", "embed.podcasts.apple.com"),
            "embed.podcasts.apple.com",
            List.of(AudioProviders::podcast));

    /** The address of a record's page does not tell the number that its frame needs; that of the frame does. */
    private static final MediaProvider BANDCAMP = new MediaProvider(
            "Bandcamp",
            Set.of("bandcamp.com", "*.bandcamp.com"),
            "bandcamp.com",
            List.of(
                    framed(
                            Shape.BAR,
                            "/EmbeddedPlayer/(?:[a-z_]{1,16}=[A-Za-z0-9]{1,16}/){0,8}?((?:album|track)=\\d{5,12})(?:/[a-z_]{1,16}=[A-Za-z0-9]{1,16}){0,8}",
                            "/EmbeddedPlayer/$1/size=large/artwork=small/tracklist=false/transparent=true/"),
                    opened("/(?:track|album)/[a-z0-9-]{1,255}")));

    static final List<MediaProvider> ALL = List.of(SPOTIFY, SOUNDCLOUD, APPLE, BANDCAMP);

    private AudioProviders() {}

    private static Optional<Sight> soundCloud(WebAddress address) {
        if (address.host().equals("on.soundcloud.com")
                || !SOUNDCLOUD_PATH.matcher(address.path()).matches()) {
            return Optional.empty();
        }
        String track = URLEncoder.encode("https://soundcloud.com" + address.path(), StandardCharsets.UTF_8);
        return Optional.of(Sight.framed(Shape.BAR, "/player/?url=" + track + "&auto_play=true"));
    }

    private static Optional<Sight> shortSoundCloud(WebAddress address) {
        return address.host().equals("on.soundcloud.com")
                ? opened("/[A-Za-z0-9]{4,32}").at(address)
                : Optional.empty();
    }

    private static Optional<Sight> podcast(WebAddress address) {
        if (!PODCAST.matcher(address.path()).matches()) {
            return Optional.empty();
        }
        String episode = address.parameter("i", EPISODE).map(it -> "?i=" + it).orElse("");
        return Optional.of(Sight.framed(Shape.BAR, address.path() + episode));
    }
}
