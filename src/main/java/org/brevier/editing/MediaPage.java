package org.brevier.editing;

import java.util.List;
import java.util.stream.Stream;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.account.Role;
import org.brevier.media.Curator;
import org.brevier.media.Media;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Recordings;
import org.brevier.site.Addresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one file, with a form for each thing that can be done to it. */
@Component
class MediaPage {

    /** The middles of the thirds of a picture, in percent. */
    private static final List<Integer> THIRDS = List.of(17, 50, 83);

    /** How high the picture is at most on which the focal point is put, in CSS pixels; what moves is never cropped. */
    private static final int PICKED = 352;

    private final MediaLibrary library;
    private final Curator curator;
    private final Recordings recordings;
    private final Uses uses;
    private final Reach reach;
    private final Addresses addresses;

    MediaPage(
            MediaLibrary library, Curator curator, Recordings recordings, Uses uses, Reach reach, Addresses addresses) {
        this.library = library;
        this.curator = curator;
        this.recordings = recordings;
        this.uses = uses;
        this.reach = reach;
        this.addresses = addresses;
    }

    /** The file that is shown under this id, which may be another one by now. */
    Media open(String id) {
        return library.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ModelAndView show(Media media, Person person) {
        return page(media, ParticularsForm.of(media.particulars()), new Problems(), person);
    }

    /** The form as it was filled in, and why nothing was done. */
    ModelAndView again(Media media, ParticularsForm form, Problems problems, Person person) {
        var page = page(media, form, problems, person);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    ModelAndView again(Media media, Problems problems, Person person) {
        return again(media, ParticularsForm.of(media.particulars()), problems, person);
    }

    private ModelAndView page(Media media, ParticularsForm form, Problems problems, Person person) {
        var shown = uses.of(media);
        var earlier = curator.earlier(media.id());
        var line = MediaLine.of(media, addresses);
        return new ModelAndView("editing/media")
                .addObject("line", line)
                .addObject("media", media)
                .addObject(
                        "recording",
                        recordings
                                .file(line.address())
                                .filter(it -> media.type().isRecording()))
                .addObject("picked", media.size().filter(size -> !size.moving()).map(size -> size.within(PICKED)))
                .addObject("form", form)
                .addObject("thirds", THIRDS)
                .addObject(
                        "nearest",
                        nearest(media.particulars().focus().x()) + "-"
                                + nearest(media.particulars().focus().y()))
                .addObject(
                        "inThirds",
                        THIRDS.stream()
                                .anyMatch(y -> THIRDS.stream()
                                        .anyMatch(x -> form.focus().equals(x + "-" + y))))
                .addObject("accept", media.kind().accept())
                .addObject(
                        "earlier",
                        earlier.stream()
                                .map(one -> MediaLine.of(one, addresses))
                                .toList())
                .addObject("places", MediaPlaces.of(shown.places(media), person, reach))
                .addObject("logo", shown.isLogo(media))
                .addObject("needed", shown.isNeeded(media))
                .addObject("complete", shown.complete())
                .addObject("changes", mayChange(media, shown, person))
                .addObject("original", mayHaveOriginal(media, person))
                .addObject("deletes", mayDelete(media, earlier, person))
                .addObject("deletable", !shown.mayBeUsed(media))
                .addObject("problems", problems.byField());
    }

    private static int nearest(int percent) {
        return THIRDS.stream()
                .min((one, other) -> Math.abs(one - percent) - Math.abs(other - percent))
                .orElseThrow();
    }

    /** Who has sent a file, and whatever it is shown in place of, may take it back; editors look after all of them. */
    boolean mayDelete(Media media, Person person) {
        return mayDelete(media, curator.earlier(media.id()), person);
    }

    private static boolean mayDelete(Media media, List<Media> earlier, Person person) {
        return person.reaches(Role.EDITOR)
                || Stream.concat(Stream.of(media), earlier.stream()).allMatch(one -> isFrom(person, one));
    }

    private static boolean isFrom(Person person, Media media) {
        return media.uploader()
                .flatMap(by -> by.person())
                .filter(person.id()::equals)
                .isPresent();
    }

    /** The file as it was brought may say where it was made, which is for whoever brought it and for editors. */
    static boolean mayHaveOriginal(Media media, Person person) {
        return person.reaches(Role.EDITOR) || isFrom(person, media);
    }

    /** The file, to be changed: what readers see already is changed by editors. */
    Media openForChange(String id, Person person) {
        var media = open(id);
        if (!mayChange(media, person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return media;
    }

    boolean mayChange(Media media, Person person) {
        return mayChange(media, uses.of(media), person);
    }

    private static boolean mayChange(Media media, Shown shown, Person person) {
        return person.reaches(Role.EDITOR) || !shown.isSeenByReaders(media);
    }

    /** What would be thrown away, and the question whether it is to be. */
    ModelAndView farewell(Media media) {
        return new ModelAndView("editing/media-deletion")
                .addObject("line", MediaLine.of(media, addresses))
                .addObject("media", media)
                .addObject("earlier", curator.earlier(media.id()).size());
    }
}
