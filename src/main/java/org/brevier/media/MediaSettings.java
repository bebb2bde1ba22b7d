package org.brevier.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the desk takes in ({@code brevier.media.*}).
 *
 * @param largest how much one form with files may hold, all of it together
 */
@ConfigurationProperties("brevier.media")
record MediaSettings(@DefaultValue("100MB") DataSize largest) {

    /** @throws IllegalArgumentException when nothing could be sent at all */
    MediaSettings {
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("largest must be more than nothing");
        }
    }
}
