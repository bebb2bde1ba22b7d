package org.brevier.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the site keeps what it must not lose ({@code brevier.data*}).
 *
 * @param data the directory of the embedded database, its revision files and media
 * @param dataReserve saves are refused while the disk under {@code data} has less room than this
 */
@ConfigurationProperties("brevier")
public record Storage(
        @DefaultValue("data") Path data,
        @DefaultValue("200MB") DataSize dataReserve) {

    /** @throws IllegalArgumentException when the path would read as a setting of the database's */
    public Storage {
        if (data.toString().contains(";")) {
            throw new IllegalArgumentException("data must not contain a semicolon");
        }
    }
}
