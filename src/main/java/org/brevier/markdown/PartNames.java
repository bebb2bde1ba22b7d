package org.brevier.markdown;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headings by which a part is known, in English, Arabic, German, French and Spanish. */
final class PartNames {

    private static final Set<String> GLANCE = names(
            "At a glance",
            "Key points",
            "Key takeaways",
            "In brief",
            "The short version",
            "Bottom line",
            "The bottom line",
            "لمحة سريعة",
            "أبرز النقاط",
            "باختصار",
            "Auf einen Blick",
            "Das Wichtigste in Kürze",
            "Kurz gefasst",
            "En un coup d’œil",
            "En bref",
            "Points clés",
            "L’essentiel",
            "De un vistazo",
            "En breve",
            "Puntos clave",
            "Lo esencial");

    private static final Set<String> SOURCES = names(
            "Sources",
            "Notes",
            "References",
            "المصادر",
            "الهوامش",
            "المراجع",
            "Quellen",
            "Anmerkungen",
            "Nachweise",
            "Références",
            "Fuentes",
            "Notas",
            "Referencias");

    private static final Set<String> FURTHER = names(
            "Go deeper",
            "Read more",
            "Further reading",
            "اقرأ المزيد",
            "اقرأ أيضا",
            "للمزيد",
            "Weiterlesen",
            "Zum Weiterlesen",
            "Mehr zum Thema",
            "Pour aller plus loin",
            "À lire aussi",
            "En savoir plus",
            "Leer más",
            "Para saber más",
            "Para profundizar");

    private final Set<String> furtherGlance;

    /** @param furtherGlance the site's own names of the glance, beside the house's */
    PartNames(Collection<String> furtherGlance) {
        this.furtherGlance = furtherGlance.stream().map(Wording::plain).collect(Collectors.toUnmodifiableSet());
    }

    boolean isGlance(String heading) {
        String plain = Wording.plain(heading);
        return GLANCE.contains(plain) || furtherGlance.contains(plain);
    }

    static Section.Kind kindOf(String heading) {
        String plain = Wording.plain(heading);
        if (SOURCES.contains(plain)) {
            return Section.Kind.SOURCES;
        }
        return FURTHER.contains(plain) ? Section.Kind.FURTHER : Section.Kind.BODY;
    }

    private static Set<String> names(String... names) {
        return Stream.of(names).map(Wording::plain).collect(Collectors.toUnmodifiableSet());
    }
}
