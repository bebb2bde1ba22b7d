package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class CaptionsTest {

    private static byte[] taken(byte[] captions) throws Unfit, IOException {
        var served = new ByteArrayOutputStream();
        Captions.copy(new ByteArrayResource(captions), served);
        return served.toByteArray();
    }

    @Test
    void captionsStayAsTheyAre() throws Unfit, IOException {
        byte[] captions = "\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\n東京 ä".getBytes(StandardCharsets.UTF_8);
        assertThat(taken(captions)).isEqualTo(captions);
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> taken(Samples.text("WEBVTT\n\n\u00e4")))
                .withMessageContaining("UTF-8");
    }

    @Test
    void moreThanAMegabyteIsRefused() throws Unfit, IOException {
        byte[] most = Samples.text("WEBVTT" + "\n".repeat((1 << 20) - 6));
        assertThat(taken(most)).hasSameSizeAs(most);
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> taken(Samples.appended(most, "\n")))
                .withMessageContaining("1 MB");
    }
}
