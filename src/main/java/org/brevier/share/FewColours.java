package org.brevier.share;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A picture of a few flat colours, and the many between them at the edges of letters. In 256 of them nobody misses one,
 * and it is a third as large and as long to encode.
 */
final class FewColours {

    private static final int MOST = 256;

    /** More than that are a photograph's, where every one counts. */
    private static final int TOO_MANY = 4096;

    private final BufferedImage picture;
    private final Map<Integer, Integer> counts = new HashMap<>();

    private FewColours(BufferedImage picture) {
        this.picture = picture;
    }

    /** The same picture where it has too many colours. */
    static BufferedImage of(BufferedImage picture) {
        var few = new FewColours(picture);
        few.count();
        return few.counts.size() > TOO_MANY ? picture : few.drawn();
    }

    private void count() {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight() && counts.size() <= TOO_MANY; y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            int start = 0;
            for (int x = 1; x <= row.length; x++) {
                if (x == row.length || row[x] != row[start]) {
                    counts.merge(row[start], x - start, Integer::sum);
                    start = x;
                }
            }
        }
    }

    private BufferedImage drawn() {
        int[] kept = kept();
        var places = new HashMap<Integer, Byte>();
        counts.keySet().forEach(colour -> places.put(colour, (byte) nearest(kept, colour)));
        var model = new IndexColorModel(8, kept.length, kept, 0, false, -1, DataBuffer.TYPE_BYTE);
        var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] pixels = ((DataBufferByte) drawn.getRaster().getDataBuffer()).getData();
        int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i == all.length || all[i] != all[start]) {
                Arrays.fill(pixels, start, i, Objects.requireNonNull(places.get(all[start])));
                start = i;
            }
        }
        return drawn;
    }

    /** The most frequent; where two are as frequent, always the same one. */
    private int[] kept() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int[] kept, int colour) {
        int nearest = 0;
        for (int i = 1; i < kept.length; i++) {
            if (distance(kept[i], colour) < distance(kept[nearest], colour)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
