package org.brevier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the furniture: all there, in every language, and none left over. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        assertThat(messages("messages_ar.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english().stringPropertyNames());
    }

    @Test
    void everyKeyThatATemplateAsksForIsThere() throws IOException {
        var asked = new TreeSet<String>();
        Pattern.compile("#\\{([a-z][a-z0-9.-]*)[(}]")
                .matcher(templates())
                .results()
                .forEach(found -> asked.add(found.group(1)));
        assertThat(everyKey()).containsAll(asked);
    }

    /** A text in a program that begins as the desk's keys do is one of them. */
    @Test
    void everyKeyThatTheDeskNamesIsThere() throws IOException {
        var desk = messages("desk.properties").stringPropertyNames();
        var areas = desk.stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .distinct()
                .collect(Collectors.joining("|"));
        var named = new TreeSet<String>();
        Pattern.compile("\"((?:" + areas + ")\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"")
                .matcher(texts(Path.of("src/main/java"), ".java"))
                .results()
                .forEach(found -> named.add(found.group(1)));
        assertThat(everyKey()).containsAll(named);
    }

    @Test
    void noKeyIsInBothBundles() throws IOException {
        assertThat(messages("desk.properties").stringPropertyNames())
                .doesNotContainAnyElementsOf(english().stringPropertyNames());
    }

    @Test
    void noKeyIsLeftOver() throws IOException {
        String everything = templates() + texts(Path.of("src/main/java"), ".java");
        for (String key : everyKey()) {
            String family = key.substring(0, key.lastIndexOf('.') + 1);
            assertThat(isAsked(everything, key) || isAskedByFamily(everything, family))
                    .as(key)
                    .isTrue();
        }
    }

    /** Feeds fall back to English where a key is missing, so no page would show it: whatever looks like a key must be one. */
    @Test
    void everyKeyThatThePublicDoorNamesIsThere() throws IOException {
        var areas = english().stringPropertyNames().stream()
                .filter(key -> key.contains("."))
                .map(key -> key.replaceFirst("\\..*", ""))
                .distinct()
                .collect(Collectors.joining("|"));
        var named = new TreeSet<String>();
        for (String door : new String[] {"reading", "feed", "briefing"}) {
            Pattern.compile("\"((?:" + areas + ")(?:\\.[a-z0-9-]+)+)\"")
                    .matcher(texts(Path.of("src/main/java/org/brevier", door), ".java"))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.matches(".*\\.(?:xml|json)"))
                    .forEach(named::add);
        }

        assertThat(named).contains("feed.title.part", "feed.read-on", "search.problem.long");
        assertThat(english().stringPropertyNames()).containsAll(named);
    }

    @Test
    void everyTextIsAPatternThatTakesItsNumbers() throws IOException {
        for (String file : new String[] {"messages.properties", "messages_ar.properties", "desk.properties"}) {
            var messages = messages(file);
            for (String key : messages.stringPropertyNames()) {
                assertThat(new MessageFormat(messages.getProperty(key), Locale.ROOT).format(new Object[] {2, 3, 4, 5}))
                        .as(file + " " + key)
                        .isNotBlank();
            }
        }
    }

    private static boolean isAsked(String everything, String key) {
        return everything.contains("#{" + key + "}")
                || everything.contains("#{" + key + "(")
                || everything.contains("\"" + key + "\"");
    }

    /** Keys whose last word is a value, as in {@code notice.correction}. */
    private static boolean isAskedByFamily(String everything, String family) {
        return !family.isEmpty()
                && (everything.contains("#{|" + family + "${") || everything.contains("\"" + family + "\" +"));
    }

    private static Set<String> everyKey() throws IOException {
        var keys = new TreeSet<>(english().stringPropertyNames());
        keys.addAll(messages("desk.properties").stringPropertyNames());
        return keys;
    }

    private static Properties english() throws IOException {
        return messages("messages.properties");
    }

    private static Properties messages(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static String templates() throws IOException {
        return texts(Path.of("templates"), ".html");
    }

    private static String texts(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
