package org.brevier.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.media.Media;
import org.brevier.media.MediaFilter;
import org.brevier.media.MediaKind;
import org.brevier.media.MediaLibrary;
import org.brevier.media.MediaLists;
import org.brevier.media.Recording;
import org.brevier.media.Recordings;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which it is said what goes with a recording. */
@Component
class RecordingPage {

    /** Of the newest files; an older one can be sent again, and is known by its bytes. */
    private static final int MOST_OFFERED = 200;

    private final MediaPage file;
    private final MediaLibrary library;
    private final MediaLists lists;
    private final Recordings recordings;
    private final Addresses addresses;
    private final Site site;

    RecordingPage(
            MediaPage file,
            MediaLibrary library,
            MediaLists lists,
            Recordings recordings,
            Addresses addresses,
            Site site) {
        this.file = file;
        this.library = library;
        this.lists = lists;
        this.recordings = recordings;
        this.addresses = addresses;
        this.site = site;
    }

    /**
     * Captions that a recording has.
     *
     * @param language as a BCP 47 tag
     * @param label the language's name in the site's language
     */
    record CaptionsLine(String language, String label, MediaLine file) {}

    Media openForChange(String id, Person person) {
        var media = file.openForChange(id, person);
        if (!media.type().isRecording()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return media;
    }

    ModelAndView show(Media media) {
        var recording = recordings.find(media.id());
        return page(media, recording, RecordingForm.of(recording, site.language()), new Problems(), List.of());
    }

    /** The form as it was filled in. The files have to be chosen again: no browser lets a page choose one. */
    ModelAndView again(Media media, RecordingForm form, Problems problems, List<String> refusals) {
        var page = page(media, recordings.find(media.id()), form, problems, refusals);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Media media, Recording recording, RecordingForm form, Problems problems, List<String> refusals) {
        return new ModelAndView("editing/recording")
                .addObject("media", media)
                .addObject("video", media.kind() == MediaKind.VIDEO)
                .addObject(
                        "captions",
                        recording.captions().entrySet().stream()
                                .flatMap(one -> line(one.getKey(), one.getValue()).stream())
                                .toList())
                .addObject(
                        "poster",
                        recording
                                .poster()
                                .flatMap(library::findById)
                                .map(this::line)
                                .orElse(null))
                .addObject("captionsThere", newest(MediaKind.CAPTIONS))
                .addObject("postersThere", newest(MediaKind.PICTURE))
                .addObject("form", form)
                .addObject("longest", Recording.LONGEST_TRANSCRIPT)
                .addObject("acceptCaptions", MediaKind.CAPTIONS.accept())
                .addObject("acceptPoster", MediaKind.PICTURE.accept())
                .addObject("refusals", refusals)
                .addObject("problems", problems.byField());
    }

    private List<Media> newest(MediaKind kind) {
        var filter = new MediaFilter(List.of(), Optional.of(kind), false, Optional.empty());
        return lists.list(filter, 1, MOST_OFFERED).items();
    }

    private Optional<CaptionsLine> line(String language, String id) {
        return library.findById(id)
                .map(file -> new CaptionsLine(
                        language, Locale.forLanguageTag(language).getDisplayName(site.language()), line(file)));
    }

    private MediaLine line(Media media) {
        return MediaLine.of(media, addresses);
    }
}
