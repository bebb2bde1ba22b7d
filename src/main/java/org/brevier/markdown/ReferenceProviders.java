package org.brevier.markdown;

import static org.brevier.markdown.MediaProvider.framed;
import static org.brevier.markdown.MediaProvider.opened;

import java.util.List;
import java.util.Set;
import org.brevier.markdown.MediaLink.Shape;

/** The providers of maps, charts and documents. */
final class ReferenceProviders {

    private static final MediaProvider GOOGLE_MAPS = new MediaProvider(
            "Google Maps",
            Set.of(
                    "google.com",
                    "www.google.com",
                    "maps.google.com",
                    "www.google.co.uk",
                    "www.google.de",
                    "www.google.fr",
                    "www.google.ca",
                    "www.google.com.au",
                    "maps.app.goo.gl",
                    "goo.gl"),
            "www.google.com",
            List.of(Maps::googleFrame, Maps::google));

    private static final MediaProvider OPEN_STREET_MAP = new MediaProvider(
            "OpenStreetMap",
            Set.of("openstreetmap.org", "www.openstreetmap.org"),
            "www.openstreetmap.org",
            List.of(Maps::openStreetMapFrame, Maps::openStreetMap, opened(Maps.ELEMENT)));

    private static final MediaProvider DATAWRAPPER = new MediaProvider(
            "Datawrapper",
            Set.of("datawrapper.dwcdn.net", "datawrapper.de", "www.datawrapper.de"),
            "datawrapper.dwcdn.net",
            List.of(
                    framed(Shape.CLASSIC, "(?:/_)?/([A-Za-z0-9]{5})", "/$1/"),
                    framed(Shape.CLASSIC, "/([A-Za-z0-9]{5})/(\\d{1,5})(?:/(?:index|plain)\\.html)?", "/$1/$2/")));

    private static final MediaProvider FLOURISH = new MediaProvider(
            "Flourish",
            Set.of("flo.uri.sh", "public.flourish.studio"),
            "flo.uri.sh",
            List.of(framed(Shape.CLASSIC, "/(visualisation|story)/(\\d{3,12})(?:/embed)?", "/$1/$2/embed")));

    private static final MediaProvider SCRIBD = new MediaProvider(
            "Scribd",
            Set.of("scribd.com", "www.scribd.com"),
            "www.scribd.com",
            List.of(framed(
                    Shape.CLASSIC,
                    "/(?:document|doc|presentation|embeds)/(\\d{3,12})(?:/[A-Za-z0-9%._~-]{0,255})?",
                    "/embeds/$1/content?start_page=1&view_mode=scroll")));

    private static final MediaProvider DOCUMENT_CLOUD = new MediaProvider(
            "DocumentCloud",
            Set.of("documentcloud.org", "www.documentcloud.org", "embed.documentcloud.org", "beta.documentcloud.org"),
            "embed.documentcloud.org",
            List.of(framed(
                    Shape.CLASSIC,
                    "/documents/(\\d{3,12}(?:-[A-Za-z0-9_-]{1,255})?)(?:\\.html)?",
                    "/documents/$1/?embed=1&responsive=1&title=1")));

    static final List<MediaProvider> ALL =
            List.of(GOOGLE_MAPS, OPEN_STREET_MAP, DATAWRAPPER, FLOURISH, SCRIBD, DOCUMENT_CLOUD);

    private ReferenceProviders() {}
}
