package org.brevier.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What the header of an MP4's track says of how it is shown (ISO 14496-12, 8.3.2). */
final class TrackHeader {

    /** Where the matrix begins that turns the picture, in version 0; what stands before it is longer in version 1. */
    private static final int MATRIX = 40;

    private static final int LONGER = 12;
    private static final int MATRIX_LENGTH = 36;

    private TrackHeader() {}

    /** As it is shown, turned the way that its camera was held; empty for a track that has no picture. */
    static Optional<Size> size(Box header) {
        ByteBuffer content = header.content();
        int matrix = MATRIX + (content.get(0) == 1 ? LONGER : 0);
        if (content.capacity() < matrix + MATRIX_LENGTH + 2 * Integer.BYTES) {
            return Optional.empty();
        }
        int across = content.getShort(matrix + MATRIX_LENGTH);
        int down = content.getShort(matrix + MATRIX_LENGTH + Integer.BYTES);
        boolean lying = content.getInt(matrix) == 0 && content.getInt(matrix + Integer.BYTES) != 0;
        return lying ? Size.ofVideo(down, across) : Size.ofVideo(across, down);
    }
}
