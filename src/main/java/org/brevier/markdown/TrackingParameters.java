package org.brevier.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters that addresses carry to follow readers about, and that lead nowhere. */
final class TrackingParameters {

    private static final Set<String> EVERYWHERE = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igsh",
            "igshid",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "mibextid",
            "_hsenc",
            "_hsmi",
            "__hssc",
            "__hstc",
            "__hsfp",
            "vero_id",
            "wickedid",
            "oly_anon_id",
            "oly_enc_id",
            "rb_clickid",
            "ref_src",
            "ref_url",
            "srsltid");

    /** Names that mean something elsewhere, and so go only from the hosts of the providers that use them to follow. */
    private static final Map<String, Set<String>> AT_HOSTS = Map.ofEntries(
            Map.entry("youtube.com", Set.of("si", "feature", "pp", "ab_channel", "app", "embeds_referring_euri")),
            Map.entry("youtu.be", Set.of("si", "feature")),
            Map.entry("spotify.com", Set.of("si", "context", "nd", "dlsi")),
            Map.entry("soundcloud.com", Set.of("si")),
            Map.entry("x.com", Set.of("s", "t")),
            Map.entry("twitter.com", Set.of("s", "t")),
            Map.entry("instagram.com", Set.of("img_index", "hl")),
            Map.entry(
                    "facebook.com",
                    Set.of("rdid", "share_url", "sfnsn", "__tn__", "__cft__[0]", "notif_id", "notif_t")),
            Map.entry("tiktok.com", Set.of("_r", "_t", "is_from_webapp", "sender_device", "web_id", "is_copy_url")),
            Map.entry("reddit.com", Set.of("share_id", "rdt", "ref", "ref_source")),
            Map.entry("rumble.com", Set.of("e9s", "mref", "mrefc")),
            Map.entry("odysee.com", Set.of("r")),
            Map.entry("apple.com", Set.of("itsct", "itscg", "ct", "mt")));

    private TrackingParameters() {}

    /** The address without them, and otherwise letter for letter as it was. */
    static String without(String address) {
        int question = address.indexOf('?');
        int hash = address.indexOf('#');
        if (question < 0 || (hash >= 0 && hash < question)) {
            return address;
        }
        int end = hash < 0 ? address.length() : hash;
        Set<String> here = ofHost(host(address.substring(0, question)));
        String query = address.substring(question + 1, end);
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !follows(parameter, here))
                .collect(Collectors.joining("&"));
        if (kept.equals(query)) {
            return address;
        }
        return address.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + address.substring(end);
    }

    private static String host(String beforeQuery) {
        int start = beforeQuery.indexOf("//");
        if (start < 0) {
            return "";
        }
        int end = beforeQuery.indexOf('/', start + 2);
        return beforeQuery
                .substring(start + 2, end < 0 ? beforeQuery.length() : end)
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> ofHost(String host) {
        int last = host.lastIndexOf('.');
        int start = last < 0 ? 0 : host.lastIndexOf('.', last - 1) + 1;
        return AT_HOSTS.getOrDefault(host.substring(start), Set.of());
    }

    private static boolean follows(String parameter, Set<String> here) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || EVERYWHERE.contains(name) || here.contains(name);
    }
}
