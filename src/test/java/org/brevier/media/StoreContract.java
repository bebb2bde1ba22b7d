package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.brevier.store.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What the rest of the site may expect of wherever its files are kept. */
abstract class StoreContract {

    static final String KEY = "ab/cd/abcd.txt";
    private static final String DIGITS = "0123456789";

    @TempDir
    private Path data = Path.of("");

    private MediaStore store =
            new FolderStore(new Storage(data, DataSize.ofBytes(0)), new Leftovers(Clock.systemUTC()));

    abstract MediaStore open(Storage storage, Leftovers leftovers);

    @BeforeEach
    void open() {
        store = open(new Storage(data, DataSize.ofBytes(0)), new Leftovers(Clock.systemUTC()));
    }

    private void keep(String key, String content) throws IOException {
        var part = store.part();
        Files.writeString(part, content);
        store.put(key, part);
        Files.deleteIfExists(part);
    }

    private String text(String key) throws IOException {
        return store.find(key).orElseThrow().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.open(KEY, ByteRange.all(1))).isEmpty();
        store.deleteAll(KEY);
        store.check();
    }

    @Test
    void whatIsKeptIsFound() throws IOException {
        keep(KEY, DIGITS);
        assertThat(store.find(KEY).orElseThrow().contentLength()).isEqualTo(10);
        assertThat(text(KEY)).isEqualTo(DIGITS);
        assertThat(store.find("ab/cd")).isEmpty();
        store.deleteAll(KEY);
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void whatIsMadeOfAFileGoesWithIt() throws IOException {
        var gone = List.of(KEY, "ab/cd/abcd-320.jpg", "ab/cd/abcd-320x180-17-83.jpg", "ab/cd/abcd-640.webp");
        var others = List.of("ab/cd/abce.txt", "ab/ce/abcd.txt", "originals/" + KEY);
        for (String key : Stream.concat(gone.stream(), others.stream()).toList()) {
            keep(key, DIGITS);
        }
        store.deleteAll("ab/cd/abcd");
        assertThat(gone).allMatch(key -> store.find(key).isEmpty());
        assertThat(others).allMatch(key -> store.find(key).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 0123456789", "0, 0, 0", "3, 5, 345", "9, 9, 9"})
    void aPartIsReadWithoutTheRest(long first, long last, String part) throws IOException {
        keep(KEY, DIGITS);
        var opened = store.open(KEY, new ByteRange(first, last)).orElseThrow();
        assertThat(opened.bytes()).isEqualTo(10);
        try (var content = new ExactStream(opened.content(), part.length())) {
            assertThat(content).hasBinaryContent(part.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whoeverStopsReadingKeepsNobodyWaiting() throws IOException {
        keep(KEY, DIGITS.repeat(1_000_000));
        for (int time = 0; time < 20; time++) {
            try (var content =
                    store.open(KEY, ByteRange.all(10_000_000)).orElseThrow().content()) {
                assertThat(content.read()).isEqualTo('0');
            }
        }
        assertThat(text(KEY)).hasSize(10_000_000);
    }

    @Test
    void whatIsThereIsAsGoodButForAnotherLength() throws IOException {
        keep(KEY, DIGITS);
        keep(KEY, "9876543210");
        assertThat(text(KEY)).isEqualTo(DIGITS);
        keep(KEY, "half of it, repaired");
        assertThat(text(KEY)).isEqualTo("half of it, repaired");
    }

    @Test
    void nothingIsLeftOfPartsThatWereNotPut() throws IOException {
        var part = store.part();
        Files.writeString(part, DIGITS);
        Files.delete(part);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
