package org.brevier.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.markdown.Checks.Holding;
import org.brevier.markdown.Checks.Neighbourhood;
import org.brevier.markdown.Checks.Target;
import org.brevier.markdown.Finding.Rule;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Whether links lead somewhere and say where, and whether pictures say what they show. */
final class LinkChecks {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("\\A([A-Za-z][A-Za-z0-9+.-]{0,31}):");

    /** Texts of which a list of links, as a screen reader reads it, makes no sense. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "here",
            "click",
            "click here",
            "watch",
            "watch here",
            "watch it here",
            "watch this",
            "listen",
            "listen here",
            "listen to it here",
            "see here",
            "view here",
            "play",
            "play here",
            "read here",
            "link",
            "this",
            "this link",
            "video",
            "audio");

    private static final URI BRIEFINGS = URI.create("/briefings/");

    private final BriefingText text;
    private final Neighbourhood neighbourhood;
    private final Map<String, String> targets = new HashMap<>();
    private final Set<Integer> mediaLines = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private LinkChecks(BriefingText text, Neighbourhood neighbourhood) {
        this.text = text;
        this.neighbourhood = neighbourhood;
    }

    static List<Finding> findings(BriefingText text, Neighbourhood neighbourhood) {
        var checks = new LinkChecks(text, neighbourhood);
        text.media().forEach(checks::media);
        for (Passage passage : checks.passages()) {
            NodeWalk.nodes(passage, Link.class).forEach(link -> checks.link(link, checks.position(link, passage)));
            NodeWalk.nodes(passage, Image.class)
                    .forEach(image -> checks.picture(image, checks.position(image, passage)));
        }
        return checks.findings;
    }

    private void media(MediaLink link) {
        String words = folded(link.text());
        mediaLines.add(link.position().line());
        if (SAY_NOTHING.contains(words)) {
            String message = "“%s” does not say what there is to see or hear.".formatted(link.text());
            findings.add(Finding.warning(Rule.MEDIA_LINK, link.position(), message));
        }
        if (link.wantsTarget()) {
            withoutTarget(link.text(), link.position());
        } else if (!link.target().equals(targets.computeIfAbsent(words, it -> link.target()))) {
            String message = "“%s” stands for two different targets.".formatted(link.text());
            findings.add(Finding.warning(Rule.MEDIA_LINK, link.position(), message));
        }
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private void withoutTarget(String words, Position position) {
        String message = "The link “%s” has no target yet.".formatted(words);
        findings.add(Finding.unfinished(Rule.MEDIA_LINK, position, message));
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        text.headline().ifPresent(passages::add);
        text.standfirst().ifPresent(passages::add);
        text.glance().ifPresent(glance -> passages.addAll(glance.bullets()));
        passages.add(text.opening());
        for (Section section : text.sections()) {
            passages.add(section.heading());
            passages.add(section.content());
        }
        text.notices().forEach(notice -> passages.add(notice.passage()));
        return passages;
    }

    private Position position(Node node, Passage passage) {
        return NodeWalk.position(node).orElse(passage.position());
    }

    private void link(Link link, Position position) {
        String target =
                link.getDestination() == null ? "" : link.getDestination().strip();
        if (!MediaProviders.isWanted(target)) {
            if (isStrange(target)) {
                strange(target, position);
            } else if (isFile(target)) {
                file(target, position);
            } else {
                path(target).ifPresent(path -> inner(target, neighbourhood.at(path), position));
            }
        } else if (!mediaLines.contains(position.line())) {
            withoutTarget(NodeWalk.words(link), position);
        }
    }

    private static boolean isStrange(String target) {
        Matcher scheme = SCHEME.matcher(target);
        return target.startsWith("//")
                || (scheme.find() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
    }

    private void strange(String target, Position position) {
        String beginning = target.startsWith("//") ? "//" : target.substring(0, target.indexOf(':') + 1);
        String message = "A link begins with “%s”, which readers cannot follow.".formatted(beginning);
        findings.add(Finding.block(Rule.MEDIA_LINK, position, message));
    }

    /** The same-site path that a target means; briefings call each other by their files' names too. */
    private static Optional<String> path(String target) {
        try {
            URI uri = new URI(target);
            if (uri.isAbsolute()
                    || uri.getRawAuthority() != null
                    || uri.getPath() == null
                    || uri.getPath().isEmpty()) {
                return Optional.empty();
            }
            String path = BRIEFINGS.resolve(uri).normalize().getPath();
            boolean file = path.startsWith(BRIEFINGS.getPath()) && path.endsWith(".md");
            return Optional.of(file ? path.substring(0, path.length() - ".md".length()) : path);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void inner(String target, Target found, Position position) {
        switch (found) {
            case PUBLIC -> {}
            case DRAFT -> {
                String message = "The link to %s leads to a draft.".formatted(target);
                findings.add(Finding.warning(Rule.INNER_LINK, position, message));
            }
            case NOWHERE -> {
                String message = "The link to %s leads nowhere on this site.".formatted(target);
                findings.add(Finding.block(Rule.INNER_LINK, position, message));
            }
        }
    }

    private void file(String target, Position position) {
        if (neighbourhood.file(ownPath(target).orElse(target)) instanceof Holding.Absent) {
            String message = "The file %s is not in the site's media.".formatted(target);
            findings.add(Finding.block(Rule.MEDIA_LINK, position, message));
        }
    }

    /** Whether it names one of the site's own. */
    private static boolean isFile(String target) {
        return ownPath(target)
                .filter(References::isFile)
                .flatMap(OwnFile::named)
                .isPresent();
    }

    private static Optional<String> ownPath(String target) {
        return LinkAddress.read(target)
                .filter(address ->
                        address.scheme().isEmpty() && address.authority().isEmpty())
                .map(LinkAddress::path);
    }

    private void picture(Image image, Position position) {
        String source = image.getDestination().strip();
        if (ownPath(source).isEmpty()) {
            String message = "The picture %s is at another site; readers see a link to it.".formatted(source);
            findings.add(Finding.warning(Rule.IMAGE, position, message));
            describe(image, false, position);
            return;
        }
        switch (neighbourhood.file(source)) {
            case Holding.Absent absent -> {
                String message = "The picture %s is not in the site's media.".formatted(source);
                findings.add(Finding.block(Rule.IMAGE, position, message));
            }
            case Holding.Present present -> describe(image, present.isDescribed(), position);
        }
    }

    private void describe(Image image, boolean described, Position position) {
        if (!described && !Decoration.isMeantBy(image) && NodeWalk.words(image).isBlank()) {
            String message = "The picture %s neither says what it shows nor is called decorative."
                    .formatted(image.getDestination());
            findings.add(Finding.block(Rule.IMAGE, position, message));
        }
    }
}
