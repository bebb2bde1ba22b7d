package org.brevier.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.brevier.site.Addresses;
import org.springframework.http.MediaType;

/** Which document of a feed somebody asks for. */
record Wanted(Format format, View view, int page) {

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    /** The three languages in which every feed is spoken. */
    enum Format {
        RSS(Addresses.RSS, "application/rss+xml;charset=utf-8"),
        ATOM(Addresses.ATOM, "application/atom+xml"),
        JSON(Addresses.JSON_FEED, "application/feed+json");

        private final String file;
        private final String mediaType;

        Format(String file, String mediaType) {
            this.file = file;
            this.mediaType = mediaType;
        }

        MediaType mediaType() {
            return MediaType.parseMediaType(mediaType);
        }

        /** The path of the feed of what stands at this path. */
        String of(String home) {
            return Addresses.feed(home, file);
        }
    }

    /** Whole briefings, or only what can be read at a glance. */
    enum View {
        FULL,
        GLANCE
    }

    /** Empty where page or view are none that a feed has. */
    static Optional<Wanted> parse(Format format, Optional<String> view, String page) {
        if (!PAGE.matcher(page).matches() || !view.orElse("glance").equals("glance")) {
            return Optional.empty();
        }
        return Optional.of(new Wanted(format, view.isPresent() ? View.GLANCE : View.FULL, Integer.parseInt(page)));
    }

    /** The path of the feed's first page. */
    String address(String home) {
        return switch (view) {
            case FULL -> format.of(home);
            case GLANCE -> Addresses.atAGlance(format.of(home));
        };
    }
}
