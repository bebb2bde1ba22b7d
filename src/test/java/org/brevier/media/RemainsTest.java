package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

/** The same bytes on their way into the library and out of it. */
@SiteTest
class RemainsTest {

    private static final Actor BY = Actor.named("a test");

    private final MediaLibrary library;
    private final Curator curator;
    private final MediaFiles files;
    private final Remains remains;
    private final RemainsRows rows;
    private final Writes writes;
    private final Clock clock;

    @TempDir
    private Path folder = Path.of("");

    RemainsTest(
            MediaLibrary library,
            Curator curator,
            MediaFiles files,
            Remains remains,
            RemainsRows rows,
            Writes writes,
            Clock clock) {
        this.library = library;
        this.curator = curator;
        this.files = files;
        this.remains = remains;
        this.rows = rows;
        this.writes = writes;
        this.clock = clock;
    }

    private Instant later() {
        return clock.instant().plusSeconds(600);
    }

    private static byte[] captions(String words) {
        return Samples.text("WEBVTT remains " + words);
    }

    private Taking upload(String words) {
        return library.upload("captions.vtt", "", new ByteArrayResource(captions(words)), BY);
    }

    private Media uploaded(String words) {
        return ((Taking.Taken) upload(words)).media();
    }

    private Prepared prepared(String words) throws IOException {
        return library.prepare("media/remains.vtt", Files.write(folder.resolve("source"), captions(words)));
    }

    /** As another node does, which is at it still. */
    private String beingDeleted(Media media) {
        String prefix = MediaFiles.prefix(media);
        writes.run(() -> {
            rows.insert(prefix);
            rows.setBusy(prefix, later());
        });
        return prefix;
    }

    private void assertRefused(Taking taking) {
        assertThat(taking).isEqualTo(new Taking.Refused(Remains.SENTENCE));
    }

    @Test
    void bytesAreTakenInAgainOnceTheyAreGone() throws IOException {
        var media = uploaded("again");
        curator.delete(media.id(), () -> false, BY);
        String prefix = beingDeleted(media);
        assertRefused(upload("again"));
        assertRefused(prepared("again").enter());
        var other = uploaded("another");
        assertThat(curator.replace(other.id(), 0, "again.vtt", new ByteArrayResource(captions("again")), BY))
                .isEqualTo(new Curation.Unfit(Remains.SENTENCE));

        files.deleteAll(prefix);
        writes.run(() -> rows.finish(prefix));
        assertThat(files.holds(uploaded("again"))).isTrue();
    }

    @Test
    void whatWentBetweenTheLookAndTheEntryIsMissed() throws IOException {
        var media = uploaded("between");
        var prepared = prepared("between");
        curator.delete(media.id(), () -> false, BY);
        assertRefused(prepared.enter());
        assertThat(library.findByPath("media/remains.vtt")).isEmpty();
        var taking = prepared("between").enter();
        assertThat(files.holds(((Taking.Taken) taking).media())).isTrue();
    }

    @Test
    void whatSomebodyBringsAgainIsNotDeletedLater() {
        var media = uploaded("later");
        curator.delete(media.id(), () -> false, BY);
        writes.run(() -> rows.insert(MediaFiles.prefix(media)));
        var again = uploaded("later");
        remains.clearWhatIsLeft();
        assertThat(files.holds(again)).isTrue();
    }

    @Test
    void whatADeletionLeftGoesAtTheNextStart() {
        var media = uploaded("left");
        writes.run(() -> rows.insert(MediaFiles.prefix(media)));
        remains.clearWhatIsLeft();
        assertThat(files.holds(media)).isFalse();
        assertThat(writes.run(() -> rows.claim(later(), later()))).isEqualTo(Optional.empty());
    }
}
