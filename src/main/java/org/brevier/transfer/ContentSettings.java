package org.brevier.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where texts come from.
 *
 * @param content the folder with {@code briefings}, {@code pages} and {@code media}; where the usual one is missing, the sample site is taken
 */
@ConfigurationProperties("brevier")
record ContentSettings(@DefaultValue("content") Path content) {

    private static final Path USUAL = Path.of("content");

    /** @throws IllegalArgumentException when a folder was named that is none */
    ContentSettings {
        if (!content.equals(USUAL) && !Files.isDirectory(content)) {
            throw new IllegalArgumentException("content names no folder: " + content);
        }
    }
}
