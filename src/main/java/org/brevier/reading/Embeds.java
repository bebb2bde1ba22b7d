package org.brevier.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.markdown.MediaLink;
import org.brevier.markdown.MediaLink.Playing;
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
        var frames = origins(media, true).toList();
        var players = origins(media, false).toList();
        response.setHeader("Content-Security-Policy", ContentSecurityPolicy.of(frames, players, site.isSecure()));
    }

    private static Stream<String> origins(List<MediaLink> media, boolean frames) {
        return media.stream()
                .map(MediaLink::playing)
                .flatMap(Optional::stream)
                .filter(playing -> playing instanceof Playing.Frame == frames)
                .map(Playing::origin)
                .flatMap(Optional::stream);
    }
}
