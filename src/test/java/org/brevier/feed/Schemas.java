package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The strict schemas of {@code src/test/resources/schemas}. */
final class Schemas {

    private Schemas() {}

    static void assertValidXml(String schema, byte[] document) {
        try {
            var validator = SchemaFactory.newDefaultInstance()
                    .newSchema(resource(schema))
                    .newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            throw new AssertionError(schema + ": " + e + "\n" + new String(document, StandardCharsets.UTF_8), e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void assertValidJson(String schema, byte[] document) {
        try (InputStream text = resource(schema).openStream()) {
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text)
                    .validate(new String(document, StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(errors).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static URL resource(String schema) {
        return Objects.requireNonNull(Schemas.class.getResource("/schemas/" + schema), schema);
    }
}
