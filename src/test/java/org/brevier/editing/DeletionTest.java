package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.MediaUse;
import org.brevier.media.Curation;
import org.brevier.media.Curator;
import org.brevier.media.FileType;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Samples;
import org.brevier.store.Storage;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that nobody needs any more. */
@SiteTest
@Timeout(60)
class DeletionTest {

    private final Visitor ada;
    private final Visitor eve;
    private final Visitor editor;
    private final Newsdesk newsdesk;
    private final Newsroom newsroom;
    private final MediaLibrary library;
    private final Curator curator;
    private final MediaUse use;
    private final Storage storage;
    private final Web web;

    DeletionTest(
            Staff staff,
            Desk desk,
            Newsroom newsroom,
            MediaLibrary library,
            Curator curator,
            MediaUse use,
            Storage storage,
            Web web) {
        this.ada = staff.writer("Ada Writer");
        this.eve = staff.writer("Eve Writer");
        this.editor = staff.editor("Ben Editor");
        this.newsdesk = new Newsdesk(desk);
        this.newsroom = newsroom;
        this.library = library;
        this.curator = curator;
        this.use = use;
        this.storage = storage;
        this.web = web;
    }

    @BeforeEach
    void everyTextHasBeenLookedThrough() {
        while (!use.isComplete()) {
            Thread.onSpinWait();
        }
    }

    private static String deletion(String id) {
        return Picturedesk.page(id) + "/deletion";
    }

    private UUID draftWith(String address) {
        return newsdesk.begin(
                ada,
                Copy.titled("A wall is mended")
                        .and("![A wall](" + address + ")")
                        .text());
    }

    private boolean isKept(String sha256, FileType type) {
        return Files.exists(kept(sha256, type));
    }

    private Path kept(String sha256, FileType type) {
        return storage.data()
                .resolve("media/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256 + "."
                        + type.extension());
    }

    @Test
    void whatNothingShowsIsThrownAwayAfterOneMoreQuestion() {
        String id = Picturedesk.upload(ada, "surplus.png", Samples.png(31, 17));
        String address = Picturedesk.address(ada, id);
        String sha256 = library.findById(id).orElseThrow().sha256();
        assertThat(ada.page(Picturedesk.page(id)).select("a[href$=/deletion]")).hasSize(1);
        var question = ada.page(deletion(id));
        assertThat(question.select("h1").text()).isEqualTo("Delete surplus.png?");
        assertThat(isKept(sha256, FileType.PNG)).isTrue();
        var done = ada.submit(deletion(id), Map.of());

        assertThat(ada.follow(done).html().select(".flash").text()).isEqualTo("surplus.png is deleted.");
        assertThat(web.get(address).status()).isEqualTo(404);
        assertThat(ada.get(Picturedesk.page(id)).status()).isEqualTo(404);
        assertThat(isKept(sha256, FileType.PNG)).isFalse();
        assertThat(editor.page("/admin/trail?act=media-deleted")
                        .select(".trail-table tbody tr")
                        .text())
                .contains("Ada Writer", "deleted media", "surplus.png", address);
    }

    @Test
    void whatATextNamesStaysWhateverWasAskedBefore() {
        String id = Picturedesk.upload(ada, "needed.png", Picturedesk.picture("needed"));
        String address = Picturedesk.address(ada, id);
        ada.get(deletion(id));
        draftWith(address);
        var refused = ada.post(deletion(id), Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#main [role=alert]").text()).contains("Something names this file");
        assertThat(refused.html().select(".media-places a").text()).contains("A wall is mended");
        assertThat(refused.html().select("a[href$=/deletion]")).isEmpty();
        assertThat(ada.get(deletion(id)).status()).isEqualTo(422);
        assertThat(web.get(address).status()).isEqualTo(200);
    }

    @Test
    void whatATextNamesIsOfUseUnderItsNewFileToo() {
        String id = Picturedesk.upload(ada, "former.png", Picturedesk.picture("former"));
        var draft = draftWith(Picturedesk.address(ada, id));
        String now = Picturedesk.replace(ada, id, "present.png", Picturedesk.picture("present"))
                .header("Location")
                .orElseThrow();
        assertThat(ada.page(now).select(".media-places a").attr("href")).isEqualTo("/admin/briefings/" + draft);
        assertThat(ada.post(now + "/deletion", Map.of()).status()).isEqualTo(422);
        assertThat(eve.page(now).select("#main").text()).contains("One text that is not yours names it, too.");
        assertThat(eve.page(now).text()).doesNotContain("A wall is mended");
    }

    @Test
    void aFileGoesWithThoseInWhosePlaceItWasShown() {
        String id = Picturedesk.upload(ada, "before.png", Picturedesk.picture("before"));
        String address = Picturedesk.address(ada, id);
        String now = Picturedesk.replace(ada, id, "after.png", Picturedesk.picture("after"))
                .header("Location")
                .orElseThrow();
        assertThat(ada.submit(now + "/deletion", Map.of()).status()).isEqualTo(302);
        assertThat(web.get(address).status()).isEqualTo(404);
    }

    @Test
    void theBytesStayWhereAnotherFileHasTheSame() {
        byte[] bytes = Samples.png(13, 37);
        newsroom.write("media/the-same.png", bytes);
        var inFolder = library.findByPath("media/the-same.png").orElseThrow();
        String id = Picturedesk.upload(ada, "other.png", Picturedesk.picture("other"));
        String now = Picturedesk.replace(ada, id, "the-same.png", bytes)
                .header("Location")
                .orElseThrow();
        assertThat(ada.submit(now + "/deletion", Map.of()).status()).isEqualTo(302);
        assertThat(isKept(inFolder.sha256(), FileType.PNG)).isTrue();
        assertThat(web.get("/media/" + inFolder.id() + "/the-same.png").bytes()).isEqualTo(bytes);
    }

    @Test
    void aFileOfTheContentFolderBelongsToTheFolder() {
        newsroom.write("media/folder.png", Picturedesk.picture("folder"));
        String id = library.findByPath("media/folder.png").orElseThrow().id();
        var page = editor.page(Picturedesk.page(id));
        assertThat(page.select("form[action$=/replacement], a[href$=/deletion]"))
                .isEmpty();
        assertThat(page.select("#main").text()).contains("The file is in the content folder.", "media/folder.png");
        for (String act : new String[] {"/deletion", "/replacement"}) {
            assertThat(editor.post(Picturedesk.page(id) + act, Map.of()).status())
                    .as(act)
                    .isEqualTo(422);
        }
        assertThat(Picturedesk.describe(editor, id, Map.of("alternative", "Kept with its folder"))
                        .status())
                .isEqualTo(302);
        newsroom.write("media/folder.png", Picturedesk.picture("folder, changed"));
        assertThat(library.findByPath("media/folder.png")
                        .orElseThrow()
                        .particulars()
                        .alternative())
                .isEqualTo("Kept with its folder");
    }

    @Test
    void anotherWriterDeletesNothingOfAdasAndAnEditorMay() {
        String id = Picturedesk.upload(ada, "hers.png", Picturedesk.picture("hers"));
        assertThat(eve.page(Picturedesk.page(id)).select("a[href$=/deletion]")).isEmpty();
        assertThat(eve.get(deletion(id)).status()).isEqualTo(403);
        assertThat(eve.post(deletion(id), Map.of()).status()).isEqualTo(403);
        assertThat(editor.submit(deletion(id), Map.of()).status()).isEqualTo(302);
    }

    @Test
    void everyRenditionGoesWithThePictureHoweverItWasCropped() throws IOException {
        String id = Picturedesk.upload(ada, "cropped.png", Samples.png(41, 19));
        var media = library.findById(id).orElseThrow();
        Picturedesk.describe(ada, id, Map.of("focus", "17-83"));
        var kept = kept(media.sha256(), FileType.PNG);
        var rendition = Files.writeString(
                kept.resolveSibling(media.sha256() + "-320x180-50-50.webp"), "made before it was cropped otherwise");
        assertThat(ada.submit(deletion(id), Map.of()).status()).isEqualTo(302);
        assertThat(rendition).doesNotExist();
        assertThat(kept).doesNotExist();
    }

    /** The two seconds only let a save end that does not wait; nothing fails because they are too short. */
    @Test
    void aSaveDuringADeletionWaitsAndMissesTheFile() {
        String id = Picturedesk.upload(ada, "meanwhile.png", Picturedesk.picture("meanwhile"));
        String address = Picturedesk.address(ada, id);
        var saving = new ArrayList<CompletableFuture<UUID>>();
        var waits = new AtomicBoolean();
        var answer = curator.delete(
                id,
                () -> {
                    saving.add(CompletableFuture.supplyAsync(() -> draftWith(address)));
                    waits.set(isStillGoing(saving.getFirst()));
                    return false;
                },
                Actor.named("a test"));
        saving.getFirst().join();

        assertThat(answer).isInstanceOf(Curation.Done.class);
        assertThat(waits).isTrue();
        assertThat(ada.page("/admin").select("#links .board-item").eachText()).anyMatch(link -> link.contains(address));
    }

    private static boolean isStillGoing(CompletableFuture<UUID> saving) {
        try {
            saving.get(2, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ofADeletionAndASaveAtOnceOneComesFirst() {
        for (int i = 0; i < 10; i++) {
            String id = Picturedesk.upload(ada, "race.png", Picturedesk.picture("race " + i));
            String address = Picturedesk.address(ada, id);
            editor.get(deletion(id));
            var deleting = CompletableFuture.supplyAsync(() -> editor.post(deletion(id), Map.of()));
            draftWith(address);
            int status = deleting.join().status();
            assertThat(status).isIn(302, 422);
            assertThat(web.get(address).status()).isEqualTo(status == 302 ? 404 : 200);
        }
    }
}
