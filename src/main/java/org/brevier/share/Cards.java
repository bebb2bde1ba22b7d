package org.brevier.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** The cards of briefings, each drawn once for as long as it is remembered. */
@Service
public class Cards {

    /** In pixels. */
    public static final int WIDTH = Card.WIDTH;

    public static final int HEIGHT = Card.HEIGHT;

    public static final int MOST_BULLETS = Glance.MOST;

    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);
    private static final int HEAVIEST = 16 << 20;
    private static final int AT_ONCE = 2;

    private final SingletonSupplier<Optional<Faces>> faces;
    private final Logos logos;
    private final Addresses addresses;
    private final Site site;
    private final Semaphore pens = new Semaphore(AT_ONCE);
    private final Cache<String, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher((String stamp, byte[] picture) -> picture.length)
            .build();

    Cards(Typefaces typefaces, Logos logos, Addresses addresses, Site site) {
        this.faces = SingletonSupplier.of(() -> opened(typefaces));
        this.logos = logos;
        this.addresses = addresses;
        this.site = site;
    }

    /** A Java without fonts says so in errors of many kinds, and the site has work to do all the same. */
    private static Optional<Faces> opened(Typefaces typefaces) {
        try {
            return Optional.of(typefaces.open());
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            LOG.warn(
                    "Briefings are shared without a picture of their own, as this Java has no fonts: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Whether this Java can draw any. */
    public boolean areDrawn() {
        return faces.obtain().isPresent();
    }

    /** Where its card is, with the stamp by which it may be kept for good; absolute, and empty where no card can be drawn. */
    public Optional<String> address(PublishedBriefing briefing, RenderedBriefing rendered) {
        return stamp(briefing, rendered).map(stamp -> addresses.absolute(addresses.share(briefing.slug(), stamp)));
    }

    /** Empty where no card can be drawn. */
    public Optional<String> stamp(PublishedBriefing briefing, RenderedBriefing rendered) {
        var card = Card.of(briefing, rendered, site);
        return faces.obtain().map(known -> card.stamp(known.mark()));
    }

    /** As a PNG; empty where no card can be drawn. */
    public Optional<byte[]> draw(PublishedBriefing briefing, RenderedBriefing rendered) {
        var card = Card.of(briefing, rendered, site);
        return faces.obtain().map(known -> drawn.get(card.stamp(known.mark()), stamp -> draw(card, known)));
    }

    private byte[] draw(Card card, Faces known) {
        pens.acquireUninterruptibly();
        try {
            return Png.of(Drawing.of(card, known, logos));
        } finally {
            pens.release();
        }
    }
}
