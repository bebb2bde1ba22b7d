package org.brevier.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A link that stood alone in its paragraph and leads to something to watch, hear or look at.
 *
 * @param text the link's words; for a bare address the provider's name
 * @param target the address as the author gave it, without tracking parameters; {@code TODO} where it is still wanted
 * @param provider the provider's name as people know it, such as {@code YouTube}; for a plain file its host, empty for
 *     a file of the site's own and where the target is still wanted
 * @param playing how the target is shown once a reader asks for it; empty when it can only be opened
 * @param file the site's own file that the target is, once it has been looked up
 */
public record MediaLink(
        String text,
        String target,
        String provider,
        Optional<Playing> playing,
        Optional<ServedFile> file,
        Position position) {

    /** Stands for a target that is still wanted. */
    static final String WANTED = "TODO";

    /** A link whose target has not been looked up. */
    public MediaLink(String text, String target, String provider, Optional<Playing> playing, Position position) {
        this(text, target, provider, playing, Optional.empty(), position);
    }

    /** How a target is shown in the page. */
    public sealed interface Playing {

        /** The origin that the page must be allowed to ask, as {@code https://host}; empty for a file of the site's own. */
        Optional<String> origin();

        /** Where the page finds it. */
        String address();

        /** The same, found at another address. */
        Playing at(String other);

        /** The name by which a template tells them apart. */
        String kind();

        /** How much room it takes, as it stands in a class attribute. */
        String shapeLabel();

        /**
         * The provider's own frame.
         *
         * @param address the https address of the frame; where the provider allows, what it shows starts at once
         */
        record Frame(String address, Shape shape, Optional<String> origin) implements Playing {

            /** The end of an address that is to be completed with the host of the page in which the frame stands; site.js knows it. */
            static final String PAGE_WANTED = "&parent=";

            /** The address for a page at this host. */
            public String addressIn(String host) {
                return address.endsWith(PAGE_WANTED) ? address + host : address;
            }

            @Override
            public Frame at(String other) {
                return new Frame(other, shape, origin);
            }

            @Override
            public String kind() {
                return "frame";
            }

            @Override
            public String shapeLabel() {
                return shape.label();
            }
        }

        /** A sound file for the browser's player. */
        record Audio(String address, Optional<String> origin) implements Playing {

            @Override
            public Audio at(String other) {
                return new Audio(other, origin);
            }

            @Override
            public String kind() {
                return "audio";
            }

            @Override
            public String shapeLabel() {
                return kind();
            }
        }

        /** A video file for the browser's player. */
        record Video(String address, Optional<String> origin) implements Playing {

            @Override
            public Video at(String other) {
                return new Video(other, origin);
            }

            @Override
            public String kind() {
                return "video";
            }

            @Override
            public String shapeLabel() {
                return Shape.WIDE.label();
            }
        }
    }

    /** How much room a frame needs: a ratio of width to height, or a fixed height. */
    public enum Shape {
        WIDE,
        UPRIGHT,
        CLASSIC,
        SQUARE,
        POST,
        BAR;

        /** The name as it stands in a class attribute. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The origins whose frames a page with these links may show. */
    public static List<String> frames(List<MediaLink> links) {
        return origins(links, true);
    }

    /** The origins whose sound and video files a page with these links may play. */
    public static List<String> players(List<MediaLink> links) {
        return origins(links, false);
    }

    private static List<String> origins(List<MediaLink> links, boolean frames) {
        return links.stream()
                .map(MediaLink::playing)
                .flatMap(Optional::stream)
                .filter(playing -> playing instanceof Playing.Frame == frames)
                .map(Playing::origin)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A link to this file, in whatever words its author named it; a fragment says from when on, or which page. */
    MediaLink leadingTo(ServedFile found) {
        String there = found.address() + fragment();
        return new MediaLink(text, there, provider, playing.map(it -> it.at(there)), Optional.of(found), position);
    }

    private String fragment() {
        int hash = target.indexOf('#');
        return hash < 0 ? "" : target.substring(hash);
    }

    /** Whether the browser's own player shows it, which asks nobody else for anything. */
    public boolean isOwnRecording() {
        return file.isPresent() && playing.isPresent();
    }

    public boolean wantsTarget() {
        return target.equals(WANTED);
    }
}
