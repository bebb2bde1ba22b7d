package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brevier.store.SiteVersion;
import org.brevier.store.Storage;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "management.server.port=-1")
class MediaLibraryTest {

    private final MediaLibrary library;
    private final MediaFiles files;
    private final SiteVersion siteVersion;
    private final Storage storage;

    @TempDir
    private Path folder = Path.of("");

    MediaLibraryTest(MediaLibrary library, MediaFiles files, SiteVersion siteVersion, Storage storage) {
        this.library = library;
        this.files = files;
        this.siteVersion = siteVersion;
        this.storage = storage;
    }

    private Taking takeIn(String path, byte[] content) throws IOException {
        return library.takeIn(path, Files.write(folder.resolve("source"), content));
    }

    private Media taken(String path, byte[] content) throws IOException {
        assertThat(takeIn(path, content)).isInstanceOf(Taking.Taken.class);
        return library.findByPath(path).orElseThrow();
    }

    @Test
    void aReferenceOfThousandsOfStepsIsOnlyNotFound() {
        assertThat(library.find("./../".repeat(100_000) + "media/none.png")).isEmpty();
    }

    @Test
    void aPictureIsFoundByItsPathAndByItsAddress() throws IOException {
        long before = siteVersion.current();
        var media = taken("media/Fortnight of Tides.png", Samples.png());

        assertThat(media.name()).isEqualTo("fortnight-of-tides.png");
        assertThat(media.id()).matches("[0-9a-f]{32}");
        assertThat(siteVersion.current()).isGreaterThan(before);
        String address = "/media/" + media.id() + "/fortnight-of-tides.png";
        for (String reference : new String[] {
            "media/Fortnight of Tides.png",
            "../media/Fortnight%20of%20Tides.png",
            "./media/Fortnight of Tides.png",
            "../../media/Fortnight of Tides.png",
            address
        }) {
            assertThat(library.find(reference)).as(reference).hasValueSatisfying(picture -> {
                assertThat(picture.address()).isEqualTo(address);
                assertThat(picture.width()).isEqualTo(64);
                assertThat(picture.height()).isEqualTo(48);
            });
        }
    }

    @ParameterizedTest(name = "{0} is no picture of ours")
    @ValueSource(
            strings = {
                "",
                "/",
                "media/none.png",
                "https://evil.test/media/x.png",
                "//evil.test/x.png",
                "/media/x.png",
                "media/../media/known.png",
                "media/%2e%2e/known.png",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "media\\known.png",
                "media//known.png",
                "/media/0123456789abcdef0123456789abcdef/x.png",
                "media/\u0000"
            })
    void whatIsNotOursIsNotFound(String reference) throws IOException {
        taken("media/known.png", Samples.appended(Samples.png(), reference));

        assertThat(library.find("media/known.png")).isPresent();
        assertThat(library.find(reference)).isEmpty();
    }

    @Test
    void theSameFileIsTakenOnce() throws IOException {
        var first = taken("media/same.jpg", Samples.photograph(1));
        long version = siteVersion.current();

        assertThat(takeIn("media/same.jpg", Samples.photograph(1))).isEqualTo(new Taking.Unchanged(first));
        assertThat(siteVersion.current()).isEqualTo(version);
    }

    @Test
    void aChangedFileGetsANewAddressAndTheOldOneKeepsWorking() throws IOException {
        var old = taken("media/chart.png", Samples.png());
        var changed = taken("media/chart.png", Samples.encoded(Samples.quarters(10, 10), "png"));

        assertThat(changed.id()).isNotEqualTo(old.id());
        assertThat(library.find("media/chart.png").orElseThrow().width()).isEqualTo(10);
        assertThat(library.find("/media/" + old.id() + "/chart.png")
                        .orElseThrow()
                        .width())
                .isEqualTo(64);
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirDigest() throws IOException {
        byte[] bytes = Samples.encoded(Samples.quarters(30, 20), "png");
        var one = taken("media/one.png", bytes);
        var two = taken("media/two.png", bytes);

        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(files.find(one.sha256(), FileType.PNG).getContentAsByteArray())
                .isEqualTo(bytes);
        assertThat(kept(one.sha256()))
                .singleElement()
                .asString()
                .matches("(?:site|media)/(..)/(..)/\\1\\2[0-9a-f]{60}\\.png");
        try (var all = Files.walk(storage.data())) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.contains("part"));
        }
    }

    /** The keys of all that the store has under a digest. */
    List<String> kept(String sha256) throws IOException {
        try (var all = Files.walk(storage.data().resolve("media"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(sha256))
                    .map(file -> storage.data().relativize(file).toString())
                    .toList();
        }
    }

    @ParameterizedTest(name = "A027: {0} is kept as {1}")
    @CsvSource({
        "media/\"><img src=x onerror=XX>.png, img-src-x-onerror-xx.png",
        "'media/a.png\r\nX-Evil: 1', a.png",
        "media/..%2f..%2fx.png, 2f-2fx.png",
        "media/CON, con.png",
        "media/.htaccess, htaccess.png",
        "media/gpj\u202e.exe, gpj.png",
        "media/photo.jpg, photo.png",
        "media/東京.png, file.png",
    })
    void aNameIsSafeAndItsExtensionTrue(String path, String name) throws IOException {
        assertThat(taken(path, Samples.appended(Samples.png(), path)).name()).isEqualTo(name);
    }

    @Test
    void a027ALongNameIsShortened() throws IOException {
        assertThat(taken("media/" + "a".repeat(300) + ".png", Samples.png()).name())
                .hasSizeLessThan(110);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "<svg><script>alert(1)</script></svg>, export it as PNG",
        "'<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>', export it as PNG",
        "<html><script>alert(1)</script></html>, not taken",
        "'', empty",
        "GIF89a/*, damaged",
    })
    void a021ToA025WhatIsNoMediaIsRefusedWhateverItsName(String content, String reason) throws IOException {
        assertThat(takeIn("media/a.png", Samples.text(content)))
                .isInstanceOfSatisfying(
                        Taking.Refused.class, it -> assertThat(it.reason()).contains(reason));
        assertThat(library.findByPath("media/a.png")).isEmpty();
    }

    @Test
    void a029TheTypeIsThatOfTheContent() throws IOException {
        assertThat(taken("media/report.jpg", Samples.pdf("words"))).satisfies(media -> {
            assertThat(media.type()).isEqualTo(FileType.PDF);
            assertThat(media.name()).isEqualTo("report.pdf");
            assertThat(media.size()).isEmpty();
        });
        assertThat(library.find("media/report.jpg"))
                .as("a document is no picture")
                .isEmpty();
    }
}
