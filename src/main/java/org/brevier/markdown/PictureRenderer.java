package org.brevier.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of one rendering: always the site's own. */
final class PictureRenderer {

    private final Surroundings surroundings;
    private final Set<String> addresses = new HashSet<>();
    private Optional<RenderedBriefing.IllustratedPicture> first = Optional.empty();

    PictureRenderer(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The attributes of the picture that a text means; empty when the site has none such. */
    Optional<Map<String, String>> attributes(String reference, String alternative, String wantedWidth) {
        return surroundings.picture(reference).map(picture -> {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("src", picture.address());
            attributes.put("alt", Wording.onOneLine(XmlText.only(alternative)));
            int width = width(picture, wantedWidth);
            attributes.put("width", String.valueOf(width));
            attributes.put(
                    "height",
                    String.valueOf(Math.max(1, Math.round((float) picture.height() * width / picture.width()))));
            note(picture, attributes);
            return attributes;
        });
    }

    private static int width(Picture picture, String wanted) {
        return wanted.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(wanted), 1, picture.width()) : picture.width();
    }

    /** The first picture of a text may well be seen at once, the others wait until they are scrolled to. */
    private void note(Picture picture, Map<String, String> attributes) {
        if (first.isPresent()) {
            attributes.put("loading", "lazy");
        } else {
            first = Optional.of(new RenderedBriefing.IllustratedPicture(picture, attributes.getOrDefault("alt", "")));
        }
        addresses.add(picture.address());
    }

    Optional<RenderedBriefing.IllustratedPicture> first() {
        return first;
    }

    boolean hold(String address) {
        return addresses.contains(address);
    }
}
