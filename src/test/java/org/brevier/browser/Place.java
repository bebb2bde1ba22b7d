package org.brevier.browser;

/** A page of every kind that readers meet. */
enum Place {
    FRONT("/"),
    FRONT_OLDER("/?page=2"),
    BRIEFING("/briefings/how-tides-are-predicted"),
    BRIEFING_WITH_EVERYTHING("/briefings/everything-at-once"),
    BRIEFING_PLAIN("/briefings/moscow-offers-to-mediate"),
    BRIEFING_WITH_NOTICE("/briefings/how-a-leap-second-is-decided"),
    BRIEFING_IN_ARABIC("/briefings/rihlat-al-arqam"),
    BRIEFING_REVISED("/briefings/" + Edition.REVISED),
    VERSION("/briefings/" + Edition.REVISED + "/v1"),
    HOSTILE_BRIEFING("/briefings/hostile-html"),
    TOPICS("/topics"),
    TOPIC("/topics/science"),
    AUTHOR("/authors/ada-writer"),
    ARCHIVE("/archive"),
    MONTH("/archive/2025/05"),
    CORRECTIONS("/corrections"),
    STANDING_PAGE("/about"),
    FEEDS("/feeds"),
    SEARCH("/search"),
    SEARCH_RESULTS("/search?q=moon"),
    SEARCH_IN_ARABIC("/search?q=%D8%A7%D9%84%D8%A3%D8%B1%D9%82%D8%A7%D9%85"),
    SEARCH_WITHOUT_RESULT("/search?q=nosuchwordanywhere"),
    SEARCH_WITH_PROBLEM("/search?q=moon&from=yesterday"),
    NOT_FOUND("/no-such-page"),
    GONE("/briefings/taken-back"),
    REFUSED("/oembed"),
    BROKEN("/test-broken"),
    FULL("/test-full");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
