package org.brevier.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The footnotes of a pasted page: anchors that lead to a passage that leads back to them. */
final class PastedNotes {

    /** Stands where a note is called. */
    static final String CALL = "brevier-note";

    private static final int MOST = 500;
    private static final String PASSAGES =
            "li, [style*=mso-element:footnote], [style*=mso-element:endnote], div[id^=ftn], div[id^=edn], p";

    private final Element body;
    private final Map<String, Element> places = new HashMap<>();
    private final List<Element> passages = new ArrayList<>();

    private PastedNotes(Element body) {
        this.body = body;
        for (Element element : body.getAllElements()) {
            for (String name : List.of(element.id(), element.attr("name"))) {
                if (!name.isEmpty()) {
                    places.putIfAbsent("#" + name, element);
                }
            }
        }
    }

    /** Takes the notes out of the page, in the order of their numbers from 1. */
    static List<Element> takeFrom(Element body) {
        body.select(CALL).unwrap();
        return new PastedNotes(body).take();
    }

    private List<Element> take() {
        List.copyOf(body.select("a[href^=#]")).stream().limit(MOST).forEach(this::read);
        passages.forEach(Element::remove);
        body.select("[style*=mso-element:footnote-list] > hr, [style*=mso-element:endnote-list] > hr")
                .remove();
        return passages;
    }

    private void read(Element anchor) {
        passage(anchor).filter(found -> anchor.hasParent()).ifPresent(passage -> {
            if (!passages.contains(passage)) {
                passages.add(passage);
            }
            raised(anchor).replaceWith(new Element(CALL).attr("number", String.valueOf(passages.indexOf(passage) + 1)));
        });
    }

    /** The raised figure that the anchor is, or the anchor itself. */
    private static Element raised(Element anchor) {
        return Optional.ofNullable(anchor.parent())
                .filter(parent -> parent.nameIs("sup") && parent.text().equals(anchor.text()))
                .orElse(anchor);
    }

    private Optional<Element> passage(Element anchor) {
        Optional<Element> passage = Optional.ofNullable(places.get(anchor.attr("href")))
                .flatMap(place -> Optional.ofNullable(place.closest(PASSAGES)))
                .filter(found -> found.hasParent() && !found.equals(body));
        if (passage.isEmpty() || anchor.parents().contains(passage.get())) {
            return Optional.empty();
        }
        return passages.contains(passage.get()) ? passage : passage.filter(found -> leadsBack(found, anchor));
    }

    /** The way back is no part of the note. */
    private boolean leadsBack(Element passage, Element anchor) {
        List<Element> back = passage.select("a[href^=#]").stream()
                .filter(link -> isAt(places.get(link.attr("href")), anchor))
                .toList();
        back.forEach(Element::remove);
        return !back.isEmpty();
    }

    private static boolean isAt(@Nullable Element place, Element anchor) {
        return place != null
                && (place.equals(anchor) || place.equals(anchor.parent()) || anchor.equals(place.parent()));
    }
}
