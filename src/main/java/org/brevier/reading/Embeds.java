package org.brevier.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.brevier.markdown.MediaLink;
import org.brevier.site.ContentSecurityPolicy;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;

/** Lets a page ask the providers that it links to, once a reader clicks, and nobody else. */
@Component
class Embeds {

    private final Site site;

    Embeds(Site site) {
        this.site = site;
    }

    void allow(List<MediaLink> media, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                ContentSecurityPolicy.of(MediaLink.frames(media), MediaLink.players(media), site.isSecure()));
    }
}
