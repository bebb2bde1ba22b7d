package org.brevier.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.account.People;
import org.brevier.media.Media;
import org.brevier.media.MediaKind;
import org.brevier.media.MediaLibrary;
import org.brevier.media.MediaLists;
import org.brevier.site.Addresses;
import org.brevier.site.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of the library, as it was asked for. */
@Component
class LibraryPage {

    static final int LENGTH = 48;

    private final MediaLists lists;
    private final MediaLibrary library;
    private final Uses uses;
    private final People people;
    private final Addresses addresses;

    LibraryPage(MediaLists lists, MediaLibrary library, Uses uses, People people, Addresses addresses) {
        this.lists = lists;
        this.library = library;
        this.uses = uses;
        this.people = people;
        this.addresses = addresses;
    }

    ModelAndView show(LibraryForm form) {
        return page(form, "", List.of());
    }

    /** The first page, with what was typed and why nothing was taken. */
    ModelAndView refused(String description, String problem) {
        return refused(LibraryForm.of(Map.of()), description, List.of(problem));
    }

    private ModelAndView refused(LibraryForm form, String description, List<String> problems) {
        var page = page(form, description, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Why not all was taken, and before the other files those that were. */
    ModelAndView refused(String description, Received received) {
        var ids = received.taken().stream().map(Media::id).collect(Collectors.joining("-"));
        var problems = Stream.concat(received.refused().stream(), received.omitted().stream());
        var page = refused(LibraryForm.of(Map.of(LibraryForm.ARRIVED, ids)), description, problems.toList());
        page.addObject("taken", received.taken().size()).addObject("known", received.known());
        return received.taken().isEmpty() ? page : page.addObject("going", received.page());
    }

    private ModelAndView page(LibraryForm form, String description, List<String> problems) {
        var files = files(form);
        if (!files.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var arrived = form.arrived().stream()
                .flatMap(id -> library.findById(id).stream())
                .toList();
        var all = Stream.concat(arrived.stream(), files.items().stream())
                .distinct()
                .toList();
        var shown = uses.of(all);
        var rows = all.stream()
                .map(media -> row(media, shown, arrived.contains(media)))
                .toList();
        return new ModelAndView("editing/library")
                .addObject("form", form)
                .addObject("rows", new Slice<>(rows, files.number(), files.size(), files.total()))
                .addObject("accept", MediaKind.acceptAny())
                .addObject("kinds", Arrays.asList(MediaKind.values()))
                .addObject("people", people.all())
                .addObject("description", description)
                .addObject("problems", problems);
    }

    /** Which texts name a file is not known where the files are, so that list is sorted out here. */
    private Slice<Media> files(LibraryForm form) {
        if (form.used().isEmpty()) {
            return lists.list(form.filter(), form.page(), LENGTH);
        }
        var all = lists.all(form.filter());
        var shown = uses.of(all);
        var wanted = all.stream()
                .filter(media -> form.used().get() == shown.isUsed(media))
                .toList();
        return Slice.of(wanted, form.page(), LENGTH);
    }

    private LibraryRow row(Media media, Shown shown, boolean arrived) {
        return new LibraryRow(
                MediaLine.of(media, addresses),
                shown.places(media).size(),
                shown.complete() && !shown.isLogo(media),
                arrived);
    }

    /** What has just come in, each with a field for what it shows. */
    ModelAndView fresh(List<String> ids, Map<String, String> typed, Optional<String> problem) {
        var files = ids.stream().flatMap(id -> library.findById(id).stream()).toList();
        if (files.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = new ModelAndView("editing/library-fresh")
                .addObject(
                        "lines",
                        files.stream()
                                .map(media -> FreshLine.of(MediaLine.of(media, addresses), typed))
                                .toList());
        problem.ifPresent(key -> {
            page.addObject("problem", key);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        });
        return page;
    }
}
