package org.brevier.redirect;

import java.util.Locale;
import java.util.regex.Pattern;

/** What no reader asks for: programs that look for holes, and browsers that look for pictures and files of their own. */
final class Noise {

    private static final Pattern PROBE = Pattern.compile(String.join(
            "|",
            ".*\\.(?:php\\d?|phtml|aspx?|ash?x|asmx|jspx?|do|action|cgi|pl|py|sh|exe|dll|env|ini|conf|config|cfg|ya?ml|toml"
                    + "|properties|sql|sqlite3?|db|bak|old|orig|save|swp|log|tar|gz|tgz|zip|rar|7z|jar|war|pem|key|pfx|lock)",
            ".*\\.php/.*",
            ".*/\\..*",
            "(?:.*/)?(?:wp-[^/]*|wordpress|xmlrpc|phpmyadmin|pma|cgi-bin|vendor|phpunit|_ignition|_profiler|telescope"
                    + "|server-status|solr|jenkins|boaform|hnap1|geoserver|nacos|druid|owa|ecp|autodiscover|h2-console"
                    + "|swagger-ui|api-docs)(?:/.*)?",
            ".*[<>\"$|`*].*"));

    private static final Pattern OF_BROWSERS = Pattern.compile(
            "/(?:apple-touch-icon[^/]*|browserconfig\\.xml|crossdomain\\.xml|(?:app-)?ads\\.txt|sellers\\.json|humans\\.txt|apple-app-site-association)");

    private Noise() {}

    static boolean is(WebPath path) {
        String spoken = path.spoken().toLowerCase(Locale.ROOT);
        return path.isPrivate()
                || PROBE.matcher(spoken).matches()
                || OF_BROWSERS.matcher(spoken).matches();
    }
}
