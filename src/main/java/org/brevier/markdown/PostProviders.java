package org.brevier.markdown;

import static org.brevier.markdown.MediaProvider.framed;
import static org.brevier.markdown.MediaProvider.opened;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.markdown.MediaLink.Shape;
import org.brevier.markdown.MediaProvider.Form;
import org.brevier.markdown.MediaProvider.Sight;

/** The providers of posts. */
final class PostProviders {

    private static final String FACEBOOK_VIDEO =
            "/(?:[A-Za-z0-9._-]{1,128}/videos/(?:[A-Za-z0-9%._-]{1,255}/)?\\d{5,20}|reel/\\d{5,20})";
    private static final Pattern FACEBOOK_ID = Pattern.compile("\\d{5,20}|pfbid[A-Za-z0-9]{10,128}");

    private static final MediaProvider X = new MediaProvider(
            "X",
            Set.of("x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"),
            "platform.twitter.com",
            List.of(framed(
                    Shape.POST,
                    "/(?:[A-Za-z0-9_]{1,15}|i/web)/status(?:es)?/(\\d{5,20})(?:/(?:photo|video)/\\d)?",
                    "/embed/Tweet.html?id=$1&dnt=true")));

    private static final MediaProvider BLUESKY = new MediaProvider(
            "Bluesky",
            Set.of("bsky.app", "www.bsky.app"),
            "embed.bsky.app",
            List.of(framed(
                    Shape.POST,
                    "/profile/((?:[A-Za-z0-9-]{1,63}\\.){1,6}[A-Za-z]{2,63}|did:plc:[a-z2-7]{24}|did:web:[A-Za-z0-9.-]{3,253})/post/([a-z2-7]{13})",
                    "/embed/$1/app.bsky.feed.post/$2")));

    private static final MediaProvider INSTAGRAM = new MediaProvider(
            "Instagram",
            Set.of("instagram.com", "www.instagram.com", "m.instagram.com"),
            "www.instagram.com",
            List.of(
                    framed(
                            Shape.POST,
                            "(?:/[A-Za-z0-9._]{1,30})?/(p|tv)/([A-Za-z0-9_-]{5,64})(?:/embed(?:/captioned)?)?",
                            "/$1/$2/embed/"),
                    framed(
                            Shape.POST,
                            "(?:/[A-Za-z0-9._]{1,30})?/reels?/([A-Za-z0-9_-]{5,64})(?:/embed(?:/captioned)?)?",
                            "/reel/$1/embed/")));

    private static final MediaProvider FACEBOOK = new MediaProvider(
            "Facebook",
            Set.of("facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com", "fb.watch"),
            "www.facebook.com",
            List.of(
                    facebook(FACEBOOK_VIDEO, "", true),
                    facebook("/watch", "v", true),
                    facebook("/watch/live", "v", true),
                    facebook("/video\\.php", "v", true),
                    facebook("/[A-Za-z0-9._-]{1,128}/(?:posts|photos)/[A-Za-z0-9%._/-]{5,255}", "", false),
                    facebook("/photo(?:\\.php)?", "fbid", false),
                    facebook("/(?:permalink|story)\\.php", "story_fbid", false),
                    opened("/share/(?:[vrp]/)?[A-Za-z0-9_-]{8,32}"),
                    PostProviders::shortFacebook));

    private static final MediaProvider REDDIT = new MediaProvider(
            "Reddit",
            Set.of(
                    "reddit.com",
                    "www.reddit.com",
                    "old.reddit.com",
                    "new.reddit.com",
                    "np.reddit.com",
                    "embed.reddit.com",
                    "redd.it",
                    "v.redd.it"),
            "embed.reddit.com",
            List.of(
                    framed(
                            Shape.POST,
                            "(/(?:r|user|u)/[A-Za-z0-9_-]{2,32}/comments/[a-z0-9]{4,12}(?:/[A-Za-z0-9_%-]{1,255}(?:/[a-z0-9]{4,12})?)?)",
                            "$1/?embed=true"),
                    opened("/(?:r|user|u)/[A-Za-z0-9_-]{2,32}/s/[A-Za-z0-9]{6,16}"),
                    PostProviders::shortReddit));

    /** Any host may be one; only of these we know, and a frame from a stranger's host would be a stranger's page in ours. */
    private static final Set<String> MASTODON_HOSTS = Set.of(
            "mastodon.social",
            "mastodon.online",
            "mastodon.world",
            "mastodon.nl",
            "mastodon.art",
            "mastodon.cloud",
            "mastodon.nz",
            "mastodon.uno",
            "mastodonapp.uk",
            "mathstodon.xyz",
            "mamot.fr",
            "mstdn.party",
            "c.im",
            "det.social",
            "fediscience.org",
            "flipboard.social",
            "indieweb.social",
            "norden.social",
            "nrw.social",
            "ohai.social",
            "scholar.social",
            "social.overheid.nl",
            "social.vivaldi.net",
            "tooting.ch",
            "mastodon.green",
            "mastodon.ie",
            "mastodon.scot",
            "mastodon.au",
            "mstdn.social",
            "mstdn.ca",
            "mstdn.jp",
            "mas.to",
            "masto.ai",
            "hachyderm.io",
            "fosstodon.org",
            "infosec.exchange",
            "techhub.social",
            "universeodon.com",
            "journa.host",
            "newsie.social",
            "social.coop",
            "sfba.social",
            "aus.social",
            "toot.community",
            "chaos.social",
            "piaille.fr",
            "troet.cafe",
            "social.network.europa.eu",
            "ec.social-network.europa.eu",
            "social.bund.de");

    private static final List<Form> MASTODON_FORMS = List.of(
            framed(Shape.POST, "/(@[A-Za-z0-9_]{1,64})/(\\d{5,20})(?:/embed)?", "/$1/$2/embed"),
            framed(Shape.POST, "/users/([A-Za-z0-9_]{1,64})/statuses/(\\d{5,20})", "/@$1/$2/embed"),
            opened("/@[A-Za-z0-9_]{1,64}@[A-Za-z0-9.-]{3,253}/\\d{5,20}"));

    static final List<MediaProvider> ALL = Stream.concat(
                    Stream.of(X, BLUESKY, INSTAGRAM, FACEBOOK, REDDIT),
                    MASTODON_HOSTS.stream()
                            .map(host -> new MediaProvider("Mastodon", Set.of(host), host, MASTODON_FORMS)))
            .toList();

    private PostProviders() {}

    /** Facebook's frames take the address of what they show; a parameter that is not named is not handed on. */
    private static Form facebook(String path, String parameter, boolean video) {
        Form form = opened(path);
        return address -> form.at(address)
                .flatMap(page -> facebookAddress(address, parameter))
                .map(shown -> {
                    String encoded = URLEncoder.encode(shown, StandardCharsets.UTF_8);
                    return video
                            ? Sight.framed(
                                    Shape.WIDE, "/plugins/video.php?href=" + encoded + "&show_text=false&autoplay=true")
                            : Sight.framed(Shape.POST, "/plugins/post.php?href=" + encoded + "&show_text=true");
                });
    }

    private static Optional<String> facebookAddress(WebAddress address, String parameter) {
        String page = "https://www.facebook.com" + address.path();
        if (parameter.isEmpty()) {
            return Optional.of(page);
        }
        String owner =
                address.parameter("id", FACEBOOK_ID).map(id -> "&id=" + id).orElse("");
        return address.parameter(parameter, FACEBOOK_ID).map(id -> page + "?" + parameter + "=" + id + owner);
    }

    private static Optional<Sight> shortFacebook(WebAddress address) {
        return address.host().equals("fb.watch")
                ? opened("/[A-Za-z0-9_-]{6,32}").at(address)
                : Optional.empty();
    }

    private static Optional<Sight> shortReddit(WebAddress address) {
        return address.host().endsWith("redd.it") ? opened("/[a-z0-9]{4,16}").at(address) : Optional.empty();
    }
}
