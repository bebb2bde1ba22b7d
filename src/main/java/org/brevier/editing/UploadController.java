package org.brevier.editing;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.brevier.account.Person;
import org.brevier.media.Media;
import org.brevier.media.Particulars;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The way into the library for scripts: the editor's, and that of the library's page. */
@Controller
class UploadController {

    private final Intake intake;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Site site;

    UploadController(Intake intake, Addresses addresses, MessageSource messages, Site site) {
        this.intake = intake;
        this.addresses = addresses;
        this.messages = messages;
        this.site = site;
    }

    /**
     * @param markdown what the editor's script puts into the text
     * @param ids of the files, in their order
     * @param note what readers do not get of them, in sentences; or nothing
     * @param known those of them that the library had before
     */
    record Uploaded(String markdown, List<String> ids, String note, List<Known> known) {}

    /**
     * A file that was there before.
     *
     * @param sentence that says so
     * @param name what the library calls it
     * @param page its address at the desk
     */
    record Known(String sentence, String name, String page) {}

    @PostMapping(path = MediaAddresses.MEDIA, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "") String description,
            Person person) {
        var files = Intake.chosen(sent);
        if (files.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new Complaint(words("library.none")));
        }
        String line = ParticularsForm.onOneLine(description);
        if (line.length() > Particulars.LONGEST_ALTERNATIVE) {
            return ResponseEntity.unprocessableContent().body(new Complaint(words("file.alternative.too-long")));
        }
        var received = intake.receive(files, line, person);
        if (!received.refused().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new Complaint(String.join(" ", received.refused())));
        }
        var lines = received.taken().stream()
                .map(media -> MediaLine.of(media, addresses))
                .toList();
        return ResponseEntity.created(URI.create(lines.getFirst().address()))
                .body(new Uploaded(
                        lines.stream().map(MediaLine::markdown).collect(Collectors.joining("\n\n")),
                        received.taken().stream().map(Media::id).toList(),
                        received.omissions(),
                        received.known().stream().map(UploadController::known).toList()));
    }

    private static Known known(Received.Known known) {
        return new Known(known.sentence(), known.media().called().value(), known.page());
    }

    private String words(String key) {
        return messages.getMessage(key, null, site.language());
    }
}
