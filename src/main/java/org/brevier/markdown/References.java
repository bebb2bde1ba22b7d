package org.brevier.markdown;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.brevier.markdown.MediaLink.Playing;
import org.brevier.markdown.Reference.Kind;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Reads what a text names: each once, in the order of the text, whether the site has it or not. */
public final class References {

    private static final Pattern BRIEFING = Pattern.compile("/briefings/([a-z0-9-]+)(?:\\.md|\\.json|/v[0-9]+)?");
    private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)");
    private static final Set<String> FILES =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "pdf", "mp3", "m4a", "ogg", "mp4", "webm", "weba", "vtt");

    /** In a text that cannot be read: possessive, for such a text may be one long word. */
    private static final Pattern WORD = Pattern.compile("[\\w%./~+-]++", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern FILE_ADDRESS = Pattern.compile("/media/([0-9a-f]{32})/");

    private static final Position START = new Position(1, 1);

    private final LinkTargets.Folder folder;
    private final Predicate<String> isOwn;
    private final Map<Key, Reference> found = new LinkedHashMap<>();

    private References(LinkTargets.Folder folder, Predicate<String> isOwn) {
        this.folder = folder;
        this.isOwn = isOwn;
    }

    private record Key(Kind kind, String target, String written) {}

    /** @param isOwn whether an absolute address leads to this site */
    public static List<Reference> ofBriefing(BriefingText text, Predicate<String> isOwn) {
        return new References(LinkTargets.Folder.BRIEFINGS, isOwn).read(text);
    }

    /** As {@link #ofBriefing}, for the text of a standing page, whose links start from elsewhere. */
    public static List<Reference> ofPage(BriefingText text, Predicate<String> isOwn) {
        return new References(LinkTargets.Folder.PAGES, isOwn).read(text);
    }

    /** Whatever looks like the name of a file, in a text that nobody can read: it may be mended, and then needs the file. */
    public static List<Reference> ofUnreadable(byte[] bytes) {
        var references = new References(LinkTargets.Folder.BRIEFINGS, address -> false);
        String text = new String(bytes, StandardCharsets.UTF_8);
        FILE_ADDRESS
                .matcher(text)
                .results()
                .forEach(address -> references.add(Kind.FILE, address.group(1), address.group(), START));
        WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(References::isFile)
                .forEach(references::unreadable);
        return List.copyOf(references.found.values());
    }

    private void unreadable(String word) {
        file(word, word, START);
    }

    private List<Reference> read(BriefingText text) {
        text.document()
                .ifPresent(document ->
                        NodeWalk.nodes(List.of(document), Node.class).forEach(this::read));
        text.media().forEach(this::card);
        return List.copyOf(found.values());
    }

    private void read(Node node) {
        switch (node) {
            case Link link -> link(link.getDestination(), Position.of(link));
            case Image image -> picture(image.getDestination(), Position.of(image));
            case HtmlInline html -> RawTags.read(html.getLiteral(), new Tags(Position.of(html)));
            case HtmlBlock html -> RawTags.read(html.getLiteral(), new Tags(Position.of(html)));
            default -> {}
        }
    }

    /** HTML that an author wrote is shown as far as it links and pictures. */
    private final class Tags implements RawTags.Sink {

        private final Position position;

        private Tags(Position position) {
            this.position = position;
        }

        @Override
        public void text(String text) {}

        @Override
        public void open(String name, Map<String, String> attributes) {
            switch (name) {
                case "a" -> link(attributes.getOrDefault("href", ""), position);
                case "img" -> picture(attributes.getOrDefault("src", ""), position);
                default -> {}
            }
        }

        @Override
        public void close(String name) {}
    }

    private void link(String written, Position position) {
        if (!MediaProviders.isWanted(written)) {
            ownPath(written).ifPresent(path -> {
                String there = LinkTargets.pathOf(path, folder);
                if (!address(there, written, position) && (!isFile(path) || !file(path, written, position))) {
                    inner(there, written, position);
                }
            });
        }
    }

    /** Whatever the address of a file ends with, readers are led to the file. */
    private boolean address(String path, String written, Position position) {
        return OwnFile.ADDRESS.matcher(path).matches() && file(path, written, position);
    }

    /** The path of an address on this site; empty for any other. */
    private Optional<String> ownPath(String written) {
        return LinkAddress.read(TrackingParameters.without(written.strip()))
                .filter(address -> isHere(address, written.strip()))
                .map(LinkAddress::path)
                .filter(path -> !path.isEmpty());
    }

    private boolean isHere(LinkAddress address, String written) {
        return switch (address.scheme()) {
            case "" -> address.authority().isEmpty() || isOwn.test("https:" + written);
            case "http", "https" -> isOwn.test(written);
            default -> false;
        };
    }

    /** Whether a path ends as files of the kinds do that the site takes. */
    static boolean isFile(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && FILES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private boolean file(String reference, String written, Position position) {
        var file = OwnFile.named(reference);
        file.ifPresent(named -> {
            switch (named) {
                case OwnFile.ById address -> add(Kind.FILE, address.id(), written, position);
                case OwnFile.ByPath path -> add(Kind.FOLDER_FILE, path.path(), written, position);
            }
        });
        return file.isPresent();
    }

    private void inner(String path, String written, Position position) {
        String address = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        var briefing = BRIEFING.matcher(address);
        var page = PAGE.matcher(address);
        if (briefing.matches()) {
            add(Kind.BRIEFING, briefing.group(1), written, position);
        } else if (page.matches()) {
            add(Kind.PAGE, page.group(1), written, position);
        } else if (!address.equals("/")) {
            add(Kind.ADDRESS, address, written, position);
        }
    }

    /** What is no name of a file is kept under itself, and no file will be found under it. */
    private void picture(String written, Position position) {
        ownPath(written).ifPresent(path -> {
            if (!file(written.strip(), written, position) && !file(path, written, position)) {
                add(Kind.FOLDER_FILE, path, written, position);
            }
        });
    }

    private void card(MediaLink link) {
        link.playing()
                .ifPresent(playing -> playing.origin()
                        .map(origin -> origin.substring(origin.indexOf("//") + 2))
                        .ifPresent(host -> add(kind(playing), host, link.target(), link.position())));
    }

    private static Kind kind(Playing playing) {
        return switch (playing) {
            case Playing.Frame frame -> Kind.FRAME;
            case Playing.Audio audio -> Kind.PLAYER;
            case Playing.Video video -> Kind.PLAYER;
        };
    }

    private void add(Kind kind, String target, String written, Position position) {
        found.putIfAbsent(new Key(kind, target, written), new Reference(kind, target, written.strip(), position));
    }
}
