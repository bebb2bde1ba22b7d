package org.brevier.account;

import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;

/** How a session's values become bytes: they are texts, as bytes that become objects are a way in. */
final class SessionTexts {

    private SessionTexts() {}

    static GenericConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SessionTexts::write);
        conversion.addConverter(byte[].class, Object.class, read());
        return conversion;
    }

    private static byte[] write(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(
                "A session keeps texts, and no " + value.getClass().getName());
    }

    private static Converter<byte[], Object> read() {
        return bytes -> new String(bytes, StandardCharsets.UTF_8);
    }
}
