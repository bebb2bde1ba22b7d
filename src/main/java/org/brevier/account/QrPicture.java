package org.brevier.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code for a page to draw: dark squares as one SVG path on a field with the quiet margin that ISO 18004 asks for.
 *
 * @param size of the field, margin included
 * @param path for the {@code d} attribute
 */
public record QrPicture(int size, String path) {

    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = x;
                while (code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%3$dv1h-%3$dz".formatted(x + MARGIN, y + MARGIN, end - x));
                }
                x = end + 1;
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
