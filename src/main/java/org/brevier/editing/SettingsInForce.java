package org.brevier.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brevier.briefing.HouseRules;
import org.brevier.settings.LiveSettings;
import org.brevier.site.SiteSettings;
import org.brevier.site.SocialLink;
import org.springframework.stereotype.Component;

/** The settings of the desk as texts, by their names: as they are in force, and as they would be without the desk. */
@Component
class SettingsInForce {

    static final String SITE = "brevier.site.";
    static final String LOGO = SITE + "logo";
    static final String SOCIAL = SITE + "social";

    private final LiveSettings settings;
    private final HouseRules rules;

    SettingsInForce(LiveSettings settings, HouseRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    Map<String, String> present() {
        var texts = texts(settings.of(SiteSettings.class));
        texts.putAll(rules.inForce());
        return texts;
    }

    Map<String, String> configured() {
        var texts = texts(settings.configured(SiteSettings.class));
        texts.putAll(rules.configured());
        return texts;
    }

    private static Map<String, String> texts(SiteSettings site) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(SITE + "title", site.title());
        texts.put(SITE + "tagline", site.tagline());
        texts.put(SITE + "brand", site.brand());
        texts.put(SITE + "brand-dark", site.brandDark().orElse(""));
        texts.put(SITE + "page-length", String.valueOf(site.pageLength()));
        texts.put(SITE + "feed-length", String.valueOf(site.feedLength()));
        return texts;
    }

    List<SocialLink> social() {
        return settings.of(SiteSettings.class).social();
    }

    /** Where a value comes from, for a message key. */
    String origin(String name) {
        return settings.origin(name).label();
    }
}
