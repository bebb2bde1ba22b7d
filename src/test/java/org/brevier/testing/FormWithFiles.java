package org.brevier.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form as a browser sends it that has files to send along (RFC 7578). */
public final class FormWithFiles {

    private static final String BOUNDARY = "zq";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    public FormWithFiles field(String name, String value) {
        return part("name=\"" + name + '"', value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param fileName as it stands in the form, whatever it holds */
    public FormWithFiles file(String name, String fileName, byte[] content) {
        return part("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), content);
    }

    private FormWithFiles part(String description, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + description + "\r\n\r\n");
        parts.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
