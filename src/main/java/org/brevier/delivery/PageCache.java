package org.brevier.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.brevier.delivery.Editions.Edition;
import org.brevier.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Renders a page once in each edition and keeps it. Stands before Spring Security, as nothing kept here depends on who
 * asks; what does is in another area, or says so in its {@code Cache-Control}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PageCache extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
    private static final long HEAVIEST = 64L << 20;

    private final Cache<PageAddress, Page> pages = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher(PageCache::weight)
            .build();

    private final Renderings renderings = new Renderings();
    private final Editions editions;
    private final Site site;
    private final Counter renders;

    PageCache(Editions editions, Site site, MeterRegistry meters) {
        this.editions = editions;
        this.site = site;
        this.renders = Counter.builder("brevier.renders")
                .description("Public pages rendered")
                .register(meters);
    }

    private static int weight(PageAddress address, Page page) {
        return page.weight();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = PageAddress.of(request);
        if (address.isPresent()) {
            deliver(address.get(), new Exchange(request, response, chain));
        } else if (PageAddress.isMadeAnew(request)) {
            deliverAnew(new Exchange(request, response, chain));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** As a page that is kept, with its validator, but once. */
    private void deliverAnew(Exchange exchange) throws ServletException, IOException {
        var recorder = new Recorder(exchange.response());
        exchange.chain().doFilter(new Unconditional(exchange.request()), recorder);
        var page = Page.of(recorder, editions.present(), false);
        if (page.isPresent()) {
            exchange.answer(page.get());
        } else {
            recorder.copyBodyToResponse();
        }
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

        void answer(Page page) throws IOException {
            page.send(request, response);
        }
    }

    private void deliver(PageAddress address, Exchange exchange) throws ServletException, IOException {
        var page = Optional.ofNullable(pages.getIfPresent(address));
        try {
            deliver(address, page, editions.present(), exchange);
        } catch (ServletException | RuntimeException e) {
            if (page.isEmpty() || !Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn("The database is away: {} is served as it was", address.path());
            exchange.response().reset();
            exchange.answer(page.get());
        }
    }

    private void deliver(PageAddress address, Optional<Page> known, Edition present, Exchange exchange)
            throws ServletException, IOException {
        var page = known.filter(it -> it.belongsTo(present));
        if (page.isEmpty()) {
            page = renderings.once(address, present, () -> render(address, present, exchange));
        }
        if (page.isPresent()) {
            exchange.answer(page.get());
        }
    }

    private Optional<Page> render(PageAddress address, Edition present, Exchange exchange)
            throws ServletException, IOException {
        var rendered = Optional.ofNullable(pages.getIfPresent(address)).filter(it -> it.belongsTo(present));
        if (rendered.isPresent()) {
            return rendered;
        }
        renders.increment();
        var recorder = new Recorder(exchange.response());
        exchange.chain().doFilter(new PageRequest(exchange.request(), address, site), recorder);
        var page = Page.of(recorder, present, address.isNegotiated());
        if (page.isPresent()) {
            pages.put(address, page.get());
        } else {
            recorder.copyBodyToResponse();
        }
        return page;
    }

    /** Keeps the locale of the rendering from the answer itself: it would be in the first one only, and not in those from here. */
    private static final class Recorder extends ContentCachingResponseWrapper {

        Recorder(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setLocale(Locale locale) {
            // The page says its language in its html element.
        }
    }
}
