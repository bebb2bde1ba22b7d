package org.brevier.share;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How share images are drawn ({@code brevier.share.*}).
 *
 * @param fonts a folder with TTF or OTF files for scripts that Brevier brings no font for; {@code fonts} in the data directory unless said otherwise
 */
@ConfigurationProperties("brevier.share")
record ShareSettings(Optional<Path> fonts) {}
