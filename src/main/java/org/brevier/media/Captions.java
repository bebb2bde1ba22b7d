package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/** What a file of captions must be (WebVTT, section 4.1): text in UTF-8, and no more than somebody can have said. */
final class Captions {

    private static final int MOST = 1 << 20;

    private Captions() {}

    static void copy(Resource file, OutputStream served) throws Unfit, IOException {
        byte[] text;
        try (var content = file.getInputStream()) {
            text = content.readNBytes(MOST + 1);
        }
        if (text.length > MOST) {
            throw new Unfit("Captions of more than 1 MB are not taken: divide the recording");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new Unfit("The captions are not in UTF-8: save it in that encoding");
        }
        served.write(text);
    }
}
