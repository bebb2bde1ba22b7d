package org.brevier.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where texts come from.
 *
 * @param content the folder with {@code briefings}, {@code pages} and {@code media}; where the usual one is missing, the sample site is taken
 * @param contentLook how long the site waits between two looks at that folder
 */
@ConfigurationProperties("brevier")
record ContentSettings(
        @DefaultValue("content") Path content,
        @DefaultValue("1s") Duration contentLook) {

    private static final Path USUAL = Path.of("content");

    /** @throws IllegalArgumentException when a folder was named that is none */
    ContentSettings {
        if (!content.equals(USUAL) && !Files.isDirectory(content)) {
            throw new IllegalArgumentException("content names no folder: " + content);
        }
        if (!contentLook.isPositive()) {
            throw new IllegalArgumentException("content-look must be longer than nothing");
        }
    }
}
