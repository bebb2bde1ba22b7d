package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/** A PDF is served byte for byte, as it may be signed; but it has to be all there. */
final class Documents {

    /** Whoever reads it looks for its end in as much of it, and ignores what stands behind (ISO 32000-1, annex H.3). */
    private static final int SEARCHED = 1024;

    private static final String END = "%%EOF";

    private Documents() {}

    static void copy(Resource file, OutputStream served) throws Unfit, IOException {
        try (var content = file.getInputStream()) {
            content.skipNBytes(Math.max(0, file.contentLength() - SEARCHED));
            String last = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!last.contains(END)) {
                throw new Unfit("The document is damaged or not complete: export it again");
            }
        }
        Patches.copyUnchanged(file, served);
    }
}
