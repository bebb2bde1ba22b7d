package org.brevier.editing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the editor's form sends.
 *
 * @param text with the line ends of browsers
 * @param base the number of the revision that the work on it began from
 * @param sitting as the browser named it; blank without a script
 */
record WrittenForm(String text, int base, String sitting) {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Where a page is not from a secure origin, a browser makes no UUIDs, and the script another name. */
    Optional<UUID> sittingId() {
        if (sitting.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                UUIDS.matcher(sitting).matches()
                        ? UUID.fromString(sitting)
                        : UUID.nameUUIDFromBytes(sitting.getBytes(StandardCharsets.UTF_8)));
    }
}
