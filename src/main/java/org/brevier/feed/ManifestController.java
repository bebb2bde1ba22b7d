package org.brevier.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What a device needs to put the site among its apps (W3C Web Application Manifest). */
@Controller
class ManifestController {

    static final String ICON = "/assets/icon-192.png";
    static final String LARGE_ICON = "/assets/icon-512.png";
    private static final String MASKABLE_ICON = "/assets/icon-maskable-512.png";

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final JsonMapper JSON = new JsonMapper();

    private final Addresses addresses;
    private final Site site;

    ManifestController(Addresses addresses, Site site) {
        this.addresses = addresses;
        this.site = site;
    }

    private record Manifest(
            String name,
            @JsonProperty("short_name") String shortName,
            String description,
            String lang,
            @JsonProperty("start_url") String startUrl,
            String scope,
            String display,
            @JsonProperty("theme_color") String themeColour,
            List<Icon> icons) {}

    private record Icon(String src, String sizes, String type, String purpose) {}

    /** The site opens as a page among pages, with the browser's own address bar and back button. */
    @GetMapping("/site.webmanifest")
    ResponseEntity<byte[]> show() {
        String front = addresses.absolute(addresses.front());
        var manifest = new Manifest(
                site.title(),
                site.title(),
                site.tagline(),
                site.language().toLanguageTag(),
                front,
                front,
                "browser",
                site.brand(),
                List.of(
                        icon(ICON, "192x192", "any"),
                        icon(LARGE_ICON, "512x512", "any"),
                        icon(MASKABLE_ICON, "512x512", "maskable")));
        return ResponseEntity.ok().contentType(MANIFEST).body(JSON.writeValueAsBytes(manifest));
    }

    private Icon icon(String path, String sizes, String purpose) {
        return new Icon(addresses.absolute(path), sizes, "image/png", purpose);
    }
}
