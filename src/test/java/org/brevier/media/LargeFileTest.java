package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.brevier.testing.SiteTest;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.context.TestPropertySource;

/** A096: however large a video is, it goes through a few buffers on its way in and on its way out. */
@SiteTest
@Timeout(300)
@TestPropertySource(properties = "management.server.port=-1")
class LargeFileTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int FILE = 64 * MEGABYTE;
    private static final int FEW_BUFFERS = 8 * MEGABYTE;

    private final MediaLibrary library;
    private final MediaFiles files;

    @TempDir
    private Path folder = Path.of("");

    LargeFileTest(MediaLibrary library, MediaFiles files) {
        this.library = library;
        this.files = files;
    }

    private static <T> T modestly(Callable<T> work) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var result = work.call();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(FEW_BUFFERS);
        return result;
    }

    @Test
    void aLargeVideoNeverSitsInTheMemory() throws Exception {
        var video = folder.resolve("large.mp4");
        try (var content = Files.newOutputStream(video)) {
            content.write(RecordingSamples.mp4());
            content.write(RecordingSamples.numbers(FILE));
            content.write(Samples.text("mdat"));
            for (int megabyte = 0; megabyte < FILE / MEGABYTE; megabyte++) {
                content.write(new byte[megabyte == 0 ? MEGABYTE - 8 : MEGABYTE]);
            }
        }
        var file = new FileSystemResource(video);

        var taking = modestly(() -> library.upload("large.mp4", "", file, Actor.named("ada")));

        assertThat(taking).isInstanceOf(Taking.Taken.class);
        var media = ((Taking.Taken) taking).media();
        assertThat(media.bytes()).isEqualTo(Files.size(video));
        assertThat(modestly(() -> length(media))).isEqualTo(media.bytes());
        assertThat(library.original(media.id()).orElseThrow().file().contentLength())
                .isEqualTo(media.bytes());
    }

    private long length(Media media) throws IOException {
        try (var content = files.open(media, ByteRange.all(media.bytes())).orElseThrow()) {
            return content.transferTo(OutputStream.nullOutputStream());
        }
    }
}
