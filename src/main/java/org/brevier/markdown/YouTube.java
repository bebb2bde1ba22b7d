package org.brevier.markdown;

import static org.brevier.markdown.MediaProvider.opened;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.markdown.MediaLink.Shape;
import org.brevier.markdown.MediaProvider.Sight;
import org.jspecify.annotations.Nullable;

/** YouTube, framed from the host that sets no cookie before the video plays. */
final class YouTube {

    private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern PLAYLIST = Pattern.compile("[A-Za-z0-9_-]{10,64}");
    private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Pattern VIDEO_PATH = Pattern.compile("/(embed|live|v|shorts)/([A-Za-z0-9_-]{11})/?");
    private static final Pattern SHORT_PATH = Pattern.compile("/([A-Za-z0-9_-]{11})/?");
    private static final Pattern CHANNEL_PATH = Pattern.compile("/channel/(UC[A-Za-z0-9_-]{22})/live/?");
    private static final Pattern MOMENT = Pattern.compile("(?:(\\d{1,2})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s?)?");

    static final MediaProvider PROVIDER = new MediaProvider(
            "YouTube",
            Set.of(
                    "youtube.com",
                    "www.youtube.com",
                    "m.youtube.com",
                    "music.youtube.com",
                    "youtu.be",
                    "youtube-nocookie.com",
                    "www.youtube-nocookie.com"),
            "www.youtube-nocookie.com",
            List.of(
                    YouTube::watched,
                    YouTube::live,
                    YouTube::listed,
                    YouTube::video,
                    opened("/clip/[A-Za-z0-9_-]{10,64}")));

    private YouTube() {}

    private static Optional<Sight> watched(WebAddress address) {
        if (!address.path().equals("/watch") && !address.path().equals("/watch/")) {
            return Optional.empty();
        }
        return address.parameter("v", VIDEO).map(id -> sight(id, Shape.WIDE, address));
    }

    /** A channel's broadcast of the moment. */
    private static Optional<Sight> live(WebAddress address) {
        Matcher channel = CHANNEL_PATH.matcher(address.path());
        Optional<String> id = channel.matches()
                ? Optional.of(channel.group(1))
                : Optional.of(address)
                        .filter(it -> it.path().equals("/embed/live_stream"))
                        .flatMap(it -> it.parameter("channel", CHANNEL));
        return id.map(it -> Sight.framed(Shape.WIDE, "/embed/live_stream?channel=" + it + "&autoplay=1"));
    }

    private static Optional<Sight> listed(WebAddress address) {
        if (!address.path().equals("/playlist") && !address.path().equals("/embed/videoseries")) {
            return Optional.empty();
        }
        return address.parameter("list", PLAYLIST)
                .map(id -> Sight.framed(Shape.WIDE, "/embed/videoseries?list=" + id + "&autoplay=1"));
    }

    private static Optional<Sight> video(WebAddress address) {
        if (address.host().equals("youtu.be")) {
            Matcher path = SHORT_PATH.matcher(address.path());
            return path.matches() ? Optional.of(sight(path.group(1), Shape.WIDE, address)) : Optional.empty();
        }
        Matcher path = VIDEO_PATH.matcher(address.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        Shape shape = path.group(1).equals("shorts") ? Shape.UPRIGHT : Shape.WIDE;
        return Optional.of(sight(path.group(2), shape, address));
    }

    private static Sight sight(String id, Shape shape, WebAddress address) {
        String list =
                address.parameter("list", PLAYLIST).map(it -> "&list=" + it).orElse("");
        int start = start(address);
        return Sight.framed(shape, "/embed/" + id + "?autoplay=1" + (start > 0 ? "&start=" + start : "") + list);
    }

    private static int start(WebAddress address) {
        return address.parameter("start", MOMENT)
                .or(() -> address.parameter("t", MOMENT))
                .or(() -> address.parameter("time_continue", MOMENT))
                .or(() -> Optional.of(address.fragment())
                        .filter(it -> it.startsWith("t="))
                        .map(it -> it.substring(2)))
                .map(YouTube::seconds)
                .orElse(0);
    }

    private static int seconds(String moment) {
        Matcher parts = MOMENT.matcher(moment);
        return parts.matches()
                ? 3_600 * number(parts.group(1)) + 60 * number(parts.group(2)) + number(parts.group(3))
                : 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
