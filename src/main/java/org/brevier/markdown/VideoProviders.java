package org.brevier.markdown;

import static org.brevier.markdown.MediaProvider.framed;
import static org.brevier.markdown.MediaProvider.opened;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.markdown.MediaLink.Playing;
import org.brevier.markdown.MediaLink.Shape;
import org.brevier.markdown.MediaProvider.Sight;

/** The providers of video beside YouTube. */
final class VideoProviders {

    private static final Pattern VIMEO_PATH = Pattern.compile(
            "/(?:video/|channels/[A-Za-z0-9_-]{1,64}/|groups/[A-Za-z0-9_-]{1,64}/videos/|showcase/\\d{1,12}/video/)?"
                    + "(\\d{4,12})(?:/([0-9a-f]{6,32}))?/?");
    private static final Pattern VIMEO_HASH = Pattern.compile("[0-9a-f]{6,32}");
    private static final Pattern VIMEO_MOMENT = Pattern.compile("t=(?:\\d{1,2}h)?(?:\\d{1,4}m)?(?:\\d{1,6}s?)?");
    private static final Pattern DAILYMOTION_VIDEO = Pattern.compile("[a-zA-Z0-9]{5,24}");
    private static final Pattern DAILYMOTION_PLAYER = Pattern.compile("/player/(x[a-z0-9]{2,12})\\.html");
    private static final Pattern ODYSEE_PATH = Pattern.compile(
            "(?:@[A-Za-z0-9%._~-]{1,255}:[0-9a-f]{1,40}/)?[A-Za-z0-9%._~'()!,-]{1,512}[:/][0-9a-f]{1,40}");
    private static final Pattern TWITCH_CLIP = Pattern.compile("(?!embed$)[A-Za-z0-9_-]{4,128}");
    private static final Pattern TWITCH_NUMBER = Pattern.compile("v?\\d{5,12}");
    private static final Pattern TWITCH_NAME = Pattern.compile("[A-Za-z0-9_]{3,25}");
    private static final Pattern TWITCH_MOMENT = Pattern.compile("(?=\\d)(?:\\d{1,3}h)?(?:\\d{1,4}m)?(?:\\d{1,6}s)?");
    private static final Pattern TWITCH_VIDEO =
            Pattern.compile("/(?:videos|[A-Za-z0-9_]{3,25}/v(?:ideo)?)/(\\d{5,12})/?");
    private static final Pattern TWITCH_CHANNEL = Pattern.compile(
            "/(?!(?:directory|downloads|jobs|turbo|store|settings|search|videos|embed)/?$)([A-Za-z0-9_]{3,25})/?");
    private static final Pattern C_SPAN_QUERY =
            Pattern.compile("(\\d{4,8}-\\d{1,3}|c=?\\d{4,9})(?:/[A-Za-z0-9-]{0,255})?");

    private static final MediaProvider VIMEO = new MediaProvider(
            "Vimeo",
            Set.of("vimeo.com", "www.vimeo.com", "player.vimeo.com"),
            "player.vimeo.com",
            List.of(VideoProviders::vimeo, opened("/event/\\d{4,12}(?:/[0-9a-f]{6,32})?")));

    /** Since September 2026 its frames answer 403 without the id of a player, which the page of a video does not tell. */
    private static final MediaProvider DAILYMOTION = new MediaProvider(
            "Dailymotion",
            Set.of("dailymotion.com", "www.dailymotion.com", "geo.dailymotion.com", "dai.ly"),
            "geo.dailymotion.com",
            List.of(
                    VideoProviders::dailymotion,
                    opened("/(?:embed/)?video/[a-zA-Z0-9]{5,24}(?:_[A-Za-z0-9_-]{0,255})?"),
                    opened("/x[a-zA-Z0-9]{4,23}")));

    /** The id in the address of a page is another than the one of its frame, and may be the frame of a stranger's video. */
    private static final MediaProvider RUMBLE = new MediaProvider(
            "Rumble",
            Set.of("rumble.com", "www.rumble.com"),
            "rumble.com",
            List.of(
                    framed(Shape.WIDE, "/embed/((?:[a-z0-9]{1,16}\\.)?v[a-z0-9]{3,12})", "/embed/$1/?autoplay=2"),
                    opened("/v[a-z0-9]{3,12}(?:-[A-Za-z0-9._~%-]{0,512})?")));

    private static final MediaProvider ODYSEE = new MediaProvider(
            "Odysee", Set.of("odysee.com", "www.odysee.com"), "odysee.com", List.of(VideoProviders::odysee));

    private static final MediaProvider TWITCH_CLIPS = new MediaProvider(
            "Twitch",
            Set.of("twitch.tv", "www.twitch.tv", "m.twitch.tv", "clips.twitch.tv"),
            "clips.twitch.tv",
            List.of(
                    framed(
                            Shape.WIDE,
                            "/[A-Za-z0-9_]{3,25}/clip/([A-Za-z0-9_-]{4,128})",
                            "/embed?clip=$1&autoplay=true" + Playing.Frame.PAGE_WANTED),
                    VideoProviders::twitchClip));

    private static final MediaProvider TWITCH = new MediaProvider(
            "Twitch",
            Set.of("twitch.tv", "www.twitch.tv", "m.twitch.tv", "player.twitch.tv"),
            "player.twitch.tv",
            List.of(VideoProviders::twitchPlayer, VideoProviders::twitchVideo, VideoProviders::twitchChannel));

    private static final MediaProvider TIKTOK = new MediaProvider(
            "TikTok",
            Set.of("tiktok.com", "www.tiktok.com", "m.tiktok.com", "vm.tiktok.com", "vt.tiktok.com"),
            "www.tiktok.com",
            List.of(
                    framed(
                            Shape.UPRIGHT,
                            "/(?:@[A-Za-z0-9._-]{1,64}/video|embed/v2|embed|player/v1|v)/(\\d{8,20})(?:\\.html)?",
                            "/player/v1/$1?autoplay=1"),
                    opened("/@[A-Za-z0-9._-]{1,64}/(?:photo/\\d{8,20}|live)"),
                    opened("/(?:t/)?[A-Za-z0-9]{8,16}")));

    private static final MediaProvider ARCHIVE = new MediaProvider(
            "Internet Archive",
            Set.of("archive.org", "www.archive.org"),
            "archive.org",
            List.of(
                    framed(
                            Shape.CLASSIC,
                            "/(?:details|embed)/([A-Za-z0-9][A-Za-z0-9._-]{1,127})",
                            "/embed/$1?autoplay=1"),
                    framed(
                            Shape.CLASSIC,
                            "/(?:details|embed)/([A-Za-z0-9][A-Za-z0-9._-]{1,127}/[A-Za-z0-9%._~+()-]{1,255})",
                            "/embed/$1?autoplay=1")));

    /** The number in the address of a programme is not the one of its frame; that of a clip is. */
    private static final MediaProvider C_SPAN = new MediaProvider(
            "C-SPAN",
            Set.of("c-span.org", "www.c-span.org"),
            "www.c-span.org",
            List.of(
                    VideoProviders::cSpan,
                    framed(
                            Shape.WIDE,
                            "/clip/[a-z0-9-]{1,64}/[A-Za-z0-9%-]{1,255}/(\\d{4,9})",
                            "/video/standalone/?c$1"),
                    opened("/(?:program|event)/[a-z0-9-]{1,64}/[A-Za-z0-9%-]{1,255}/\\d{3,9}")));

    static final List<MediaProvider> ALL = List.of(
            YouTube.PROVIDER, VIMEO, DAILYMOTION, RUMBLE, ODYSEE, TWITCH_CLIPS, TWITCH, TIKTOK, ARCHIVE, C_SPAN);

    private VideoProviders() {}

    private static Optional<Sight> vimeo(WebAddress address) {
        Matcher path = VIMEO_PATH.matcher(address.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        String hash = Optional.ofNullable(path.group(2))
                .or(() -> address.parameter("h", VIMEO_HASH))
                .map(it -> "h=" + it + "&")
                .orElse("");
        String moment = VIMEO_MOMENT.matcher(address.fragment()).matches() ? "#" + address.fragment() : "";
        return Optional.of(
                Sight.framed(Shape.WIDE, "/video/" + path.group(1) + "?" + hash + "dnt=1&autoplay=1" + moment));
    }

    private static Optional<Sight> dailymotion(WebAddress address) {
        Optional<String> video = address.parameter("video", DAILYMOTION_VIDEO);
        if (!address.host().equals("geo.dailymotion.com") || video.isEmpty()) {
            return Optional.empty();
        }
        Matcher player = DAILYMOTION_PLAYER.matcher(address.path());
        if (player.matches()) {
            return Optional.of(Sight.framed(Shape.WIDE, "/player/" + player.group(1) + ".html?video=" + video.get()));
        }
        return address.path().equals("/player.html") ? Optional.of(Sight.PAGE) : Optional.empty();
    }

    private static Optional<Sight> odysee(WebAddress address) {
        String path = address.path()
                .replace("%24", "$")
                .replace("%40", "@")
                .replace("%3A", ":")
                .replace("%2F", "/");
        String claim = path.startsWith("/$/embed/") ? path.substring("/$/embed/".length()) : path.substring(1);
        return Optional.of(claim)
                .filter(it -> ODYSEE_PATH.matcher(it).matches())
                .map(it -> Sight.framed(Shape.WIDE, "/$/embed/" + it + "?autoplay=true"));
    }

    private static Optional<Sight> twitchClip(WebAddress address) {
        if (!address.host().equals("clips.twitch.tv")) {
            return Optional.empty();
        }
        Optional<String> clip = address.path().equals("/embed")
                ? address.parameter("clip", TWITCH_CLIP)
                : Optional.of(address.path().substring(1))
                        .filter(it -> TWITCH_CLIP.matcher(it).matches());
        return clip.map(
                it -> Sight.framed(Shape.WIDE, "/embed?clip=" + it + "&autoplay=true" + Playing.Frame.PAGE_WANTED));
    }

    private static Optional<Sight> twitchPlayer(WebAddress address) {
        if (!address.host().equals("player.twitch.tv") || !address.path().equals("/")) {
            return Optional.empty();
        }
        return address.parameter("video", TWITCH_NUMBER)
                .map(video -> twitch("video=" + video, address.parameter("time", TWITCH_MOMENT)))
                .or(() -> address.parameter("channel", TWITCH_NAME)
                        .map(channel -> twitch("channel=" + channel, Optional.empty())));
    }

    private static Optional<Sight> twitchVideo(WebAddress address) {
        var path = TWITCH_VIDEO.matcher(address.path());
        return path.matches()
                ? Optional.of(twitch("video=" + path.group(1), address.parameter("t", TWITCH_MOMENT)))
                : Optional.empty();
    }

    private static Optional<Sight> twitchChannel(WebAddress address) {
        var path = TWITCH_CHANNEL.matcher(address.path());
        return path.matches() ? Optional.of(twitch("channel=" + path.group(1), Optional.empty())) : Optional.empty();
    }

    private static Sight twitch(String what, Optional<String> moment) {
        String time = moment.map(it -> "&time=" + it).orElse("");
        return Sight.framed(Shape.WIDE, "/?" + what + time + "&autoplay=true" + Playing.Frame.PAGE_WANTED);
    }

    /** Its addresses have a query that is no list of names and values. */
    private static Optional<Sight> cSpan(WebAddress address) {
        if (!address.path().equals("/video/") && !address.path().equals("/video/standalone/")) {
            return Optional.empty();
        }
        Matcher query = C_SPAN_QUERY.matcher(address.query());
        return query.matches()
                ? Optional.of(Sight.framed(Shape.WIDE, "/video/standalone/?" + query.group(1)))
                : Optional.empty();
    }
}
