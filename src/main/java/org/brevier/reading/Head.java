package org.brevier.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.briefing.published.PublishedBriefing;

/**
 * What the head of a page says to browsers, crawlers and chat programs.
 *
 * @param title the page's own title; blank for the front page, whose title is the site's
 * @param canonical the absolute address under which the page wants to be known
 * @param feeds of this page's own, beside the site's
 * @param data the structured data for search engines
 */
public record Head(
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<FeedLink> feeds,
        Optional<Article> article,
        Optional<StructuredData> data) {

    /** The longest description that search engines show. */
    private static final int DESCRIPTION = 160;

    public Head {
        feeds = List.copyOf(feeds);
        description = shortened(description);
    }

    /** @param path of the feed, without its file name */
    public record FeedLink(String title, String path) {}

    public record Article(PublishedBriefing briefing, Optional<SharedPicture> picture) {}

    static Head of(String title, String description, String canonical) {
        return new Head(title, description, canonical, true, List.of(), Optional.empty(), Optional.empty());
    }

    Head withFeed(String feedTitle, String path) {
        return new Head(title, description, canonical, indexed, List.of(new FeedLink(feedTitle, path)), article, data);
    }

    Head withArticle(PublishedBriefing briefing, Optional<SharedPicture> picture, StructuredData about) {
        return new Head(
                title,
                description,
                canonical,
                indexed,
                feeds,
                Optional.of(new Article(briefing, picture)),
                Optional.of(about));
    }

    Head withData(StructuredData about) {
        return new Head(title, description, canonical, indexed, feeds, article, Optional.of(about));
    }

    Head notIndexed() {
        return new Head(title, description, canonical, false, feeds, article, data);
    }

    /** The language of the page's own text, for those who show it elsewhere. */
    public Locale locale(Locale ofSite) {
        return article.map(about -> about.briefing().language()).orElse(ofSite);
    }

    private static String shortened(String text) {
        if (text.length() <= DESCRIPTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', DESCRIPTION - 1);
        return text.substring(0, end > 0 ? end : DESCRIPTION - 1) + "…";
    }
}
