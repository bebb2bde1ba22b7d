package org.brevier.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.markdown.Cover;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Sources;
import org.brevier.markdown.Sources.Source;

/** Every rendition of one file that a page names; no other is made. */
final class Renditions {

    /**
     * The text is 570 pixels wide at most and a phone's page 320 at least, on a screen that has up to three for each: 1200
     * is the text on a dense laptop and the page on any phone, 1920 the text enlarged.
     */
    private static final List<Integer> WIDTHS = List.of(320, 480, 640, 960, 1200, 1920);

    private static final int WIDEST = 1920;
    private static final int VIEW = 960;

    /** Stands in all names of a GIF's: without it they were made when only a part of the screen was looked at. */
    private static final String WHOLE_SCREEN = "-whole";

    private static final Pattern SUFFIX =
            Pattern.compile("(?:" + WHOLE_SCREEN + ")?-\\d{1,5}(?:x\\d{1,5}-\\d{1,3}-\\d{1,3})?\\.[a-z]{3,4}");

    private static final Pattern FOCUS = Pattern.compile("\\A(-\\d{1,5}x\\d{1,5})-\\d{1,3}-\\d{1,3}(?=\\.)");

    private final Media media;

    Renditions(Media media) {
        this.media = media;
    }

    /** A name that only a rendition of this file has, or had. */
    boolean mayBe(String name) {
        return name.startsWith(stem())
                && SUFFIX.matcher(name.substring(stem().length())).matches();
    }

    /** The name of what shows the same cut in the same width and format, however a file before this one is called and cropped. */
    Optional<String> like(Media before, String name) {
        String stem = new Renditions(before).stem();
        return name.startsWith(stem)
                ? all().filter(one -> cut(one.suffix()).equals(cut(name.substring(stem.length()))))
                        .findFirst()
                        .map(this::name)
                : Optional.empty();
    }

    private static String cut(String suffix) {
        String unmarked = suffix.startsWith(WHOLE_SCREEN) ? suffix.substring(WHOLE_SCREEN.length()) : suffix;
        return FOCUS.matcher(unmarked).replaceFirst("$1");
    }

    Optional<Rendition> named(String name) {
        return all().filter(rendition -> name(rendition).equals(name)).findFirst();
    }

    /** The smallest, which is enough for a list at the desk. */
    String thumbnail() {
        return whole().filter(one -> one.type() == own())
                .findFirst()
                .map(this::name)
                .orElseGet(media::name);
    }

    /** Large enough to look at on one page. */
    String view() {
        return whole().filter(one -> one.type() == own() && one.size().width() <= VIEW)
                .reduce((narrower, wider) -> wider)
                .map(this::name)
                .orElseGet(media::name);
    }

    private Stream<Rendition> all() {
        return Stream.concat(whole(), Stream.of(Shape.values()).flatMap(this::cropped));
    }

    /** Those that may stand in for another, the next larger one first. */
    Stream<Rendition> largerThan(Rendition wanted) {
        return all().filter(one -> one.crop().isEmpty() || one.isShapedAs(wanted))
                .filter(one -> one.size().width() >= wanted.size().width())
                .sorted(Comparator.comparingInt(one -> one.size().width()));
    }

    /** The widest of the whole picture in the format in which the least is lost. */
    Optional<Rendition> widest() {
        return whole().filter(one -> one.type() == own())
                .max(Comparator.comparingInt(one -> one.size().width()));
    }

    String name(Rendition rendition) {
        return stem() + suffix(rendition);
    }

    private String suffix(Rendition rendition) {
        return (media.type() == FileType.GIF ? WHOLE_SCREEN : "") + rendition.suffix();
    }

    private String stem() {
        return media.name().substring(0, media.name().lastIndexOf('.'));
    }

    /** Where the store has it: beside the file that it is made of. */
    String key(Rendition rendition) {
        return MediaFiles.prefix(media) + suffix(rendition);
    }

    /** By which it is known to be unchanged. */
    String tag(Rendition rendition) {
        return media.sha256() + suffix(rendition);
    }

    /** Those of the whole picture, narrowest first. */
    Stream<Rendition> whole() {
        return types().flatMap(this::whole);
    }

    private Stream<FileType> types() {
        return size().filter(size -> !size.moving() && size.width() > WIDTHS.getFirst()).stream()
                .flatMap(size -> Stream.of(own(), FileType.WEBP))
                .distinct()
                .filter(type -> type != FileType.WEBP || WebPCoding.isThere());
    }

    /** A video has one, too, but nothing is made of it. */
    private Optional<Size> size() {
        return media.size().filter(size -> media.type().isPicture());
    }

    /** A still GIF has too few colours to become smaller. */
    private FileType own() {
        return media.type() == FileType.GIF ? FileType.PNG : media.type();
    }

    private Stream<Rendition> whole(FileType type) {
        var size = size().orElseThrow();
        var smaller = WIDTHS.stream().filter(width -> width < size.width()).map(size::atWidth);
        boolean inFull = type != media.type() && size.width() <= WIDEST;
        return Stream.concat(smaller, inFull ? Stream.of(size) : Stream.empty())
                .map(at -> new Rendition(at, Optional.empty(), type));
    }

    private Stream<Rendition> cropped(Shape shape) {
        return types().flatMap(type -> cropped(shape, type));
    }

    private Stream<Rendition> cropped(Shape shape, FileType type) {
        return shape.sizes(size().orElseThrow()).stream()
                .map(size -> new Rendition(size, Optional.of(media.particulars().focus()), type));
    }

    /** @param address of a name under the file's id */
    Optional<Picture> picture(UnaryOperator<String> address) {
        return size().map(size -> new Picture(
                address.apply(media.name()),
                size.width(),
                size.height(),
                types().findAny().isEmpty() ? Sources.NONE : new Sources(own(size, address), foreign(whole(), address)),
                media.particulars().notes()));
    }

    /** The file itself is the widest source, unless it is far wider than any page. */
    private List<Source> own(Size size, UnaryOperator<String> address) {
        var sources = new ArrayList<>(sources(whole(), own(), address));
        if (size.width() <= WIDEST && own() == media.type()) {
            sources.add(new Source(address.apply(media.name()), size.width(), size.height()));
        }
        return sources;
    }

    private List<Source> foreign(Stream<Rendition> renditions, UnaryOperator<String> address) {
        return own() == FileType.WEBP ? List.of() : sources(renditions, FileType.WEBP, address);
    }

    private List<Source> sources(Stream<Rendition> renditions, FileType type, UnaryOperator<String> address) {
        return renditions
                .filter(rendition -> rendition.type() == type)
                .map(rendition -> new Source(
                        address.apply(name(rendition)),
                        rendition.size().width(),
                        rendition.size().height()))
                .toList();
    }

    /** Empty for what moves, as a card must not, and for what is too small to be cropped. */
    Optional<Cover> cover(UnaryOperator<String> address) {
        return cropped(Shape.CARD, address)
                .flatMap(card -> cropped(Shape.LEAD, address).map(lead -> new Cover(card, lead)));
    }

    private Optional<Picture> cropped(Shape shape, UnaryOperator<String> address) {
        var sources = sources(cropped(shape), own(), address);
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(sources.getLast())
                        .map(widest -> new Picture(
                                widest.address(),
                                widest.width(),
                                widest.height(),
                                new Sources(sources, foreign(cropped(shape), address)),
                                media.particulars().notes()));
    }
}
