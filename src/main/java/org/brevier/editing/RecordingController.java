package org.brevier.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.media.FileType;
import org.brevier.media.Media;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Recordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What goes with a recording: captions, a transcript, a poster. */
@Controller
class RecordingController {

    private final RecordingPage page;
    private final Recordings recordings;
    private final MediaLibrary library;
    private final Intake intake;
    private final Flash flash;

    RecordingController(RecordingPage page, Recordings recordings, MediaLibrary library, Intake intake, Flash flash) {
        this.page = page;
        this.recordings = recordings;
        this.library = library;
        this.intake = intake;
        this.flash = flash;
    }

    @GetMapping(MediaAddresses.RECORDING)
    ModelAndView show(@PathVariable String id, Person person) {
        return page.show(page.openForChange(id, person));
    }

    /**
     * @param captions a WebVTT file to come with the recording
     * @param language of these captions, as a BCP 47 tag
     * @param poster a picture to stand for a video
     * @param captionsGone the languages whose captions are to go
     * @param captionsThere id of a file of the library for captions, where none is sent
     * @param posterThere id of a picture of the library for the poster, where none is sent
     */
    @PostMapping(MediaAddresses.RECORDING)
    ModelAndView change(
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String transcript,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") List<String> captionsGone,
            @RequestParam(defaultValue = "false") boolean posterGone,
            @RequestParam(defaultValue = "") String captionsThere,
            @RequestParam(defaultValue = "") String posterThere,
            @RequestParam(required = false) @Nullable MultipartFile captions,
            @RequestParam(required = false) @Nullable MultipartFile poster,
            Person person,
            RedirectAttributes redirect) {
        var media = page.openForChange(id, person);
        var form = new RecordingForm(
                version, transcript, language.strip(), captionsGone, posterGone, captionsThere, posterThere);
        var problems = form.problems()
                .demand("captions", captionsThere.isEmpty() || !Intake.isSent(captions), "recording.either")
                .demand("poster", posterThere.isEmpty() || !Intake.isSent(poster), "recording.either");
        if (!problems.isEmpty()) {
            return page.again(media, form, problems, List.of());
        }
        var heard = received(captions, captionsThere, person);
        var seen = received(poster, posterThere, person);
        problems.demand("captions", heard.refused().isEmpty(), "recording.captions.refused")
                .demand("captions", fits(heard, captionsThere, FileType.VTT::equals), "recording.captions.other")
                .demand("poster", seen.refused().isEmpty(), "recording.poster.refused")
                .demand("poster", fits(seen, posterThere, FileType::isPicture), "recording.poster.other");
        if (!problems.isEmpty()) {
            return page.again(
                    media,
                    form,
                    problems,
                    Stream.of(heard, seen)
                            .flatMap(one -> one.refused().stream())
                            .toList());
        }
        if (!recordings.change(
                media, form.changed(recordings.find(media.id()), first(heard), first(seen)), person.actor())) {
            return page.again(
                    media,
                    form.onto(recordings.find(media.id())),
                    problems.demand("recording", false, "recording.stale"),
                    List.of());
        }
        flash.say(redirect, "recording.saved", media.called().inSentence());
        return new ModelAndView("redirect:" + MediaAddresses.file(media.id()));
    }

    private Received received(@Nullable MultipartFile file, String there, Person person) {
        return file != null && Intake.isSent(file)
                ? intake.receive(List.of(file), "", person)
                : library.findById(there).map(Received::chosen).orElse(Received.NOTHING);
    }

    /** What was chosen may be gone by now. */
    private static boolean fits(Received received, String there, Predicate<FileType> fit) {
        return received.taken().stream().map(Media::type).allMatch(fit)
                && (there.isEmpty() || !received.taken().isEmpty());
    }

    private static Optional<String> first(Received received) {
        return received.taken().stream().map(Media::id).findFirst();
    }
}
