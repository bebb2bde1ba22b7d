package org.brevier.markdown;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where links of a text may lead: the web, mail, telephones and this site; to nothing else. */
final class LinkTargets {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9().;=-]{2,40}");
    private static final Pattern OWN_ID = Pattern.compile("(?:h|fn|fnref)-.*");
    private static final String MARKDOWN = ".md";

    private final Surroundings surroundings;
    private final Folder folder;

    /** Where a text lies in a content folder, which is where its relative links start from. */
    enum Folder {
        BRIEFINGS("/briefings/", "/briefings/"),
        PAGES("/pages/", "/");

        private final String files;
        private final String addresses;

        Folder(String files, String addresses) {
            this.files = files;
            this.addresses = addresses;
        }
    }

    LinkTargets(Surroundings surroundings, Folder folder) {
        this.surroundings = surroundings;
        this.folder = folder;
    }

    /** The attributes of a link that was written so; empty when it may lead nowhere. */
    Optional<Map<String, String>> attributes(String written, String title) {
        return LinkAddress.read(TrackingParameters.without(written))
                .flatMap(this::href)
                .map(href -> {
                    var attributes = new LinkedHashMap<String, String>();
                    attributes.put("href", href);
                    if (!title.isBlank()) {
                        attributes.put("title", title);
                    }
                    if (href.startsWith("http") && !surroundings.isOwn(href)) {
                        attributes.put("rel", "noopener");
                    }
                    return attributes;
                });
    }

    private Optional<String> href(LinkAddress address) {
        return switch (address.scheme()) {
            case "http", "https" -> onTheWeb(address);
            case "mailto" -> Optional.of(address).filter(this::isPlain).map(LinkAddress::written);
            case "tel" -> telephone(address);
            case "" -> address.authority().isEmpty() ? onThisSite(address) : onTheWeb(secured(address));
            default -> Optional.empty();
        };
    }

    private static LinkAddress secured(LinkAddress address) {
        return new LinkAddress("https", address.authority(), address.path(), address.query(), address.fragment());
    }

    private static Optional<String> onTheWeb(LinkAddress address) {
        return Optional.of(address).filter(LinkAddress::hasHost).map(LinkAddress::written);
    }

    private boolean isPlain(LinkAddress mail) {
        return mail.authority().isEmpty() && !mail.path().isBlank();
    }

    private static Optional<String> telephone(LinkAddress address) {
        String number = address.path().replaceAll("[ /]|%20", "");
        return TELEPHONE.matcher(number).matches() ? Optional.of("tel:" + number) : Optional.empty();
    }

    private Optional<String> onThisSite(LinkAddress address) {
        if (!address.path().isEmpty()) {
            return ownFile(address).or(() -> {
                var there = address.withPath(pathOf(address.path(), folder));
                return Optional.of(surroundings.address(there.written()));
            });
        }
        return address.query().isEmpty() && !address.fragment().isEmpty()
                ? Optional.of("#" + own(address.withPath("").written().substring(1)))
                : Optional.empty();
    }

    private Optional<String> ownFile(LinkAddress address) {
        return MediaFile.isOne(address.path())
                ? surroundings.file(address.path()).map(file -> file.address() + address.writtenFragment())
                : Optional.empty();
    }

    /** Every id of ours has a prefix, which an author need not know. */
    private static String own(String id) {
        return OWN_ID.matcher(id).matches() ? id : "h-" + id.toLowerCase(Locale.ROOT);
    }

    /** The path on this site that one means which stands in a text of that folder. */
    static String pathOf(String path, Folder folder) {
        if (!path.endsWith(MARKDOWN)) {
            return resolved(path, folder.addresses);
        }
        String file = resolved(path, folder.files);
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - MARKDOWN.length());
        return (file.startsWith(Folder.PAGES.files) ? Folder.PAGES : Folder.BRIEFINGS).addresses + name;
    }

    /** RFC 3986, section 5.2.4, which also leaves no empty segments: two slashes at the front would be another host. */
    private static String resolved(String path, String base) {
        var segments = new ArrayDeque<String>();
        String whole = path.startsWith("/") ? path : base + path;
        for (String segment : whole.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        String slash = whole.endsWith("/") && !segments.isEmpty() ? "/" : "";
        return "/" + String.join("/", segments) + slash;
    }
}
