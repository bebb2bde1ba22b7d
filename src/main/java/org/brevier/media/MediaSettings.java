package org.brevier.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in, and where it is kept ({@code brevier.media.*}).
 *
 * @param largest how much one form with files may hold, all of it together
 * @param largestPicture how much one picture may hold: unlike other files it is read into the memory
 * @param mostPixels how many of them one picture may have
 * @param s3 the store for files, in place of the data directory
 */
@ConfigurationProperties("brevier.media")
record MediaSettings(
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue("50MB") DataSize largestPicture,
        @DefaultValue("50000000") long mostPixels,
        @DefaultValue S3Settings s3) {

    /** @throws IllegalArgumentException when nothing could be sent at all, or a picture could fill the memory */
    MediaSettings {
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("largest must be more than nothing");
        }
        if (largestPicture.toBytes() < 1 || largestPicture.toMegabytes() > 200) {
            throw new IllegalArgumentException("largest-picture must be more than nothing and at most 200MB");
        }
        if (mostPixels < 1 || mostPixels > Size.MOST_PIXELS) {
            throw new IllegalArgumentException("most-pixels must be from 1 to " + Size.MOST_PIXELS);
        }
    }

    String largestPictureInWords() {
        return largestPicture.toMegabytes() > 0
                ? largestPicture.toMegabytes() + " MB"
                : largestPicture.toBytes() + " bytes";
    }
}
