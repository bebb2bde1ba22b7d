package org.brevier.search;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brevier.site.Site;
import org.brevier.site.SiteSettings;
import org.brevier.site.Slice;
import org.junit.jupiter.api.AfterEach;

/** A search over the stories that a test publishes, on a site in Vienna. */
abstract class SearchFixture {

    final FakeStock stock = new FakeStock();
    final Catalogue catalogue = new Catalogue(stock);
    final Upkeep upkeep = new Upkeep(stock, catalogue, stock);
    final Search search = new Search(stock, catalogue, upkeep, site(), stock);

    @AfterEach
    void close() {
        upkeep.close();
        catalogue.close();
    }

    static Site site() {
        return new Site(new SiteSettings(
                "Brevier",
                "",
                URI.create("http://localhost:8080"),
                Locale.ENGLISH,
                ZoneId.of("Europe/Vienna"),
                "#b3261e",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                20,
                30));
    }

    Slice<Hit> find(String q) {
        return search.find(Query.of(q, 1, 20));
    }

    List<String> headlines(String q) {
        return headlines(find(q));
    }

    static List<String> headlines(Slice<Hit> hits) {
        return hits.items().stream().map(hit -> hit.briefing().headline()).toList();
    }

    /** With marked pieces in square brackets. */
    static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
