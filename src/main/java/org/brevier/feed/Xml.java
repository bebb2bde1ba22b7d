package org.brevier.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document. Names are written as given, with their prefixes; attributes are names and values in turn. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    Xml() {
        try {
            out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Xml open(String name, String... attributes) {
        return write(() -> {
            out.writeCharacters("\n");
            out.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** One more attribute of the element just opened. */
    Xml attribute(String name, String value) {
        return write(() -> attributes(name, value));
    }

    Xml close() {
        return write(out::writeEndElement);
    }

    Xml empty(String name, String... attributes) {
        return write(() -> {
            out.writeCharacters("\n");
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    Xml element(String name, String content, String... attributes) {
        return open(name, attributes)
                .write(() -> out.writeCharacters(allowed(content)))
                .close();
    }

    /** HTML as text: a CDATA section cannot hold the three characters that end it, so they are spread over two (XML 1.0, section 2.7). */
    Xml html(String name, String html, String... attributes) {
        return open(name, attributes)
                .write(() -> out.writeCData(allowed(html).replace("]]>", "]]]]><![CDATA[>")))
                .close();
    }

    byte[] bytes() {
        write(out::writeEndDocument);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    /** Without the characters that no XML 1.0 document can hold, not even by number (production 2). */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("a text in memory could not be written to", e);
    }

    @FunctionalInterface
    private interface Step {

        void run() throws XMLStreamException;
    }
}
