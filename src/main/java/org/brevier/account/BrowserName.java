package org.brevier.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser says of itself, as somebody would say it who looks for a session to end. */
final class BrowserName {

    /** In the order in which they must be looked for: most name others that they want to be taken for. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** As in {@code Firefox, Linux}; what names none that we know stays as it is. */
    static String of(String userAgent) {
        return named(userAgent, BROWSERS)
                .map(browser -> named(userAgent, SYSTEMS)
                        .map(system -> browser + ", " + system)
                        .orElse(browser))
                .orElse(userAgent);
    }

    private static Optional<String> named(String userAgent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
