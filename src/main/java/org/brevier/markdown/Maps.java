package org.brevier.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.markdown.MediaLink.Shape;
import org.brevier.markdown.MediaProvider.Sight;

/** How the addresses of maps look, which carry what they show in their queries and fragments. */
final class Maps {

    private static final Pattern GOOGLE_VIEW = Pattern.compile("[A-Za-z0-9!%._~:*+-]{10,1024}");
    private static final Pattern SHORT_NAME = Pattern.compile("/(?:maps/)?[A-Za-z0-9_-]{6,32}");

    /** Where a thing lies only its own page knows, but its address can say which map is to be seen. */
    static final String ELEMENT = "/(?:node|way|relation)/\\d{1,12}/?";

    private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d{1,12})?)";
    private static final Pattern PLACE = Pattern.compile(DEGREES);
    private static final Pattern CENTRE =
            Pattern.compile("map=(\\d{1,2})(?:\\.\\d{1,4})?/" + DEGREES + "/" + DEGREES + "(?:&.{0,64})?");
    private static final Pattern BOX =
            Pattern.compile(DEGREES + "(?:,|%2C)" + DEGREES + "(?:,|%2C)" + DEGREES + "(?:,|%2C)" + DEGREES);
    private static final Pattern MARKER = Pattern.compile(DEGREES + "(?:,|%2C)" + DEGREES);
    private static final Pattern LAYER = Pattern.compile("[a-z]{2,16}");

    /** The pixels that stand for a frame's width where the size of a tile, 256, is the whole world at zoom 0. */
    private static final double FRAME_WIDTH = 640;

    private Maps() {}

    static Optional<Sight> googleFrame(WebAddress address) {
        return Optional.of(address)
                .filter(it -> it.path().equals("/maps/embed"))
                .flatMap(it -> it.parameter("pb", GOOGLE_VIEW))
                .map(view -> Sight.framed(Shape.CLASSIC, "/maps/embed?pb=" + view));
    }

    static Optional<Sight> google(WebAddress address) {
        boolean map = switch (address.host()) {
            case "maps.app.goo.gl" -> SHORT_NAME.matcher(address.path()).matches();
            case "goo.gl" ->
                address.path().startsWith("/maps/")
                        && SHORT_NAME.matcher(address.path()).matches();
            case "maps.google.com" -> true;
            default -> address.path().equals("/maps") || address.path().startsWith("/maps/");
        };
        return map ? Optional.of(Sight.PAGE) : Optional.empty();
    }

    static Optional<Sight> openStreetMapFrame(WebAddress address) {
        if (!address.path().equals("/export/embed.html")) {
            return Optional.empty();
        }
        String layer = address.parameter("layer", LAYER).orElse("mapnik");
        String marker =
                address.parameter("marker", MARKER).map(it -> "&marker=" + it).orElse("");
        return address.parameter("bbox", BOX).map(box -> map(box, layer, marker));
    }

    static Optional<Sight> openStreetMap(WebAddress address) {
        Matcher centre = CENTRE.matcher(address.fragment());
        boolean shown = address.path().equals("/") || address.path().matches(ELEMENT);
        if (!shown || !centre.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(centre.group(2));
        if (Math.abs(latitude) > 85) {
            return Optional.of(Sight.PAGE);
        }
        String box = box(Integer.parseInt(centre.group(1)), latitude, Double.parseDouble(centre.group(3)));
        String marker = address.parameter("mlat", PLACE)
                .flatMap(lat -> address.parameter("mlon", PLACE).map(lon -> "&marker=" + lat + "%2C" + lon))
                .orElse("");
        return Optional.of(map(box, "mapnik", marker));
    }

    private static Sight map(String box, String layer, String marker) {
        return Sight.framed(
                Shape.CLASSIC, "/export/embed.html?bbox=" + box.replace(",", "%2C") + "&layer=" + layer + marker);
    }

    /** West, south, east and north of what a frame of 4:3 shows; on Mercator's map a degree of latitude takes 1/cos more room. */
    private static String box(int zoom, double latitude, double longitude) {
        double width = 360 / Math.pow(2, zoom) * FRAME_WIDTH / 256;
        double height = width * 3 / 4 * Math.cos(Math.toRadians(latitude));
        return String.format(
                Locale.ROOT,
                "%.6f,%.6f,%.6f,%.6f",
                longitude - width / 2,
                latitude - height / 2,
                longitude + width / 2,
                latitude + height / 2);
    }
}
