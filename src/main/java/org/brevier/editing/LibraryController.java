package org.brevier.editing;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.media.MediaLibrary;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures and files that texts can show, and the way in for more. */
@Controller
class LibraryController {

    private static final int LENGTH = 48;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    private final MediaLibrary library;
    private final Intake intake;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Site site;
    private final Flash flash;

    LibraryController(
            MediaLibrary library, Intake intake, Addresses addresses, MessageSource messages, Site site, Flash flash) {
        this.library = library;
        this.intake = intake;
        this.addresses = addresses;
        this.messages = messages;
        this.site = site;
        this.flash = flash;
    }

    @GetMapping(MediaAddresses.MEDIA)
    ModelAndView list(@RequestParam(name = "page", defaultValue = "1") String number) {
        return page(PAGE.matcher(number).matches() ? Integer.parseInt(number) : 1, "", List.of());
    }

    private ModelAndView page(int number, String description, List<String> problems) {
        var newest = library.newest(number, LENGTH);
        if (!newest.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("editing/library")
                .addObject("lines", newest.map(media -> MediaLine.of(media, addresses)))
                .addObject("address", MediaAddresses.MEDIA)
                .addObject("description", description)
                .addObject("problems", problems);
    }

    /** @param description of what the pictures show, for those who cannot see them */
    @PostMapping(MediaAddresses.MEDIA)
    ModelAndView take(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "") String description,
            Person person,
            RedirectAttributes redirect) {
        var files = chosen(sent);
        if (files.isEmpty()) {
            return refused(description, List.of(words("library.none")));
        }
        String line = description.strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST_DESCRIPTION) {
            return refused(description, List.of(words("library.description.too-long", LONGEST_DESCRIPTION)));
        }
        var received = intake.receive(files, line, person);
        if (!received.refused().isEmpty()) {
            return refused(description, received.refused())
                    .addObject("taken", received.taken().size());
        }
        flash.say(redirect, "library.done", received.taken().size());
        return new ModelAndView("redirect:" + MediaAddresses.MEDIA);
    }

    /** A browser sends a file without a name and without bytes where none was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !file.isEmpty() || !"".equals(file.getOriginalFilename()))
                        .toList();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, site.language());
    }

    private ModelAndView refused(String description, List<String> problems) {
        var page = page(1, description, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What the editor's script puts into the text. */
    record Uploaded(String markdown) {}

    @PostMapping(path = MediaAddresses.MEDIA, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> takeForTheEditor(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent, Person person) {
        var files = chosen(sent);
        if (files.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new Complaint(words("library.none")));
        }
        var received = intake.receive(files, "", person);
        if (!received.refused().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new Complaint(String.join(" ", received.refused())));
        }
        var lines = received.taken().stream()
                .map(media -> MediaLine.of(media, addresses))
                .toList();
        return ResponseEntity.created(URI.create(lines.getFirst().address()))
                .body(new Uploaded(lines.stream().map(MediaLine::markdown).collect(Collectors.joining("\n\n"))));
    }
}
