package org.brevier.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of one rendering: always the site's own. */
final class PictureRenderer {

    /** The measure at its largest, in pixels: {@code --measure} of site.css. */
    private static final int MEASURE = 570;

    /** How wide a picture is shown: the text's measure, or the page without its edges; in em, media queries know no other. */
    private static final String SIZES = "(min-width: 38.75em) " + MEASURE + "px, calc(100vw - 2.25rem)";

    /** How high a picture is shown, in pixels: hardly a screen of its own, and less than a page on paper. */
    private static final int TALLEST = 720;

    /** What is narrower because it is so tall can hardly be read where it stands. */
    private static final int LEGIBLE = 240;

    private final Surroundings surroundings;
    private final Set<String> written = new HashSet<>();
    private Optional<RenderedBriefing.IllustratedPicture> first = Optional.empty();

    PictureRenderer(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * A picture as a text shows it.
     *
     * @param caption what stands below it; empty where neither the text nor the library says anything
     * @param credit whose work it is; empty where nobody says it
     * @param whole the address of the whole picture where what is shown is too small to be read
     */
    record Shown(PictureMarkup markup, String caption, String credit, Optional<String> whole) {}

    /**
     * What the author says of a picture.
     *
     * @param decorative whether it is to have no alternative text at all
     */
    record Said(String alternative, boolean decorative, String caption, String width) {}

    /** The picture that a text means, with what the library says of it where the text says nothing; empty when the site has none such. */
    Optional<Shown> show(String reference, Said said) {
        return surroundings.picture(reference).map(picture -> {
            var notes = picture.notes();
            String caption = line(said.caption().isBlank() ? notes.caption() : said.caption());
            return new Shown(
                    markup(picture, said, caption),
                    caption,
                    line(notes.credit()),
                    Optional.of(picture.address()).filter(it -> fitting(picture) < LEGIBLE && isLarge(picture)));
        });
    }

    private static String line(String words) {
        return Wording.onOneLine(XmlText.only(words));
    }

    private PictureMarkup markup(Picture picture, Said said, String caption) {
        var image = new LinkedHashMap<String, String>();
        var webp = new LinkedHashMap<String, String>();
        int width = width(picture, said.width());
        String sizes = sizes(width);
        image.put("src", write(picture.ordinary().address()));
        sources(image, picture.sources().ownSet(), sizes);
        sources(webp, picture.sources().webpSet(), sizes);
        image.put("alt", line(alternative(said, picture.notes())));
        image.put("width", String.valueOf(width));
        image.put(
                "height", String.valueOf(Math.max(1, Math.round((float) picture.height() * width / picture.width()))));
        image.put("decoding", "async");
        note(picture, caption, image);
        return new PictureMarkup(image, webp);
    }

    private void sources(Map<String, String> attributes, String set, String sizes) {
        if (!set.isEmpty()) {
            attributes.put("srcset", write(set));
            attributes.put("sizes", write(sizes));
        }
    }

    private static String sizes(int width) {
        return width <= MEASURE ? "min(" + width + "px, calc(100vw - 2.25rem))" : SIZES;
    }

    private static String alternative(Said said, Picture.Notes notes) {
        if (!said.alternative().isBlank() || said.decorative()) {
            return said.alternative();
        }
        return notes.decorative() ? "" : notes.alternative();
    }

    private static int width(Picture picture, String wanted) {
        int asked =
                wanted.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(wanted), 1, picture.width()) : picture.width();
        int fitting = fitting(picture);
        return fitting < MEASURE ? Math.min(asked, fitting) : asked;
    }

    /** How wide a picture may be without being taller than all are. */
    private static int fitting(Picture picture) {
        return Math.max(1, Math.round((float) TALLEST * picture.width() / picture.height()));
    }

    private static boolean isLarge(Picture picture) {
        return picture.height() > TALLEST;
    }

    /** The first picture of a text may well be seen at once, the others wait until they are scrolled to. */
    private void note(Picture picture, String caption, Map<String, String> image) {
        if (first.isPresent()) {
            image.put("loading", "lazy");
        } else {
            image.put("fetchpriority", "high");
            first = Optional.of(
                    new RenderedBriefing.IllustratedPicture(picture, image.getOrDefault("alt", ""), caption));
        }
    }

    private String write(String value) {
        written.add(value);
        return value;
    }

    Optional<RenderedBriefing.IllustratedPicture> first() {
        return first;
    }

    /** Whether an attribute has been written here, and so is the site's own. */
    boolean wrote(String value) {
        return written.contains(value);
    }
}
