package org.brevier.editing;

import java.util.List;
import java.util.Optional;
import org.brevier.media.MediaFilter;
import org.brevier.media.MediaLists;
import org.brevier.site.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The library as the editor offers it. */
@Controller
class ChoiceController {

    private static final int MOST = 24;

    private final MediaLists lists;
    private final Addresses addresses;

    ChoiceController(MediaLists lists, Addresses addresses) {
        this.lists = lists;
        this.addresses = addresses;
    }

    /**
     * A file that can be put into a text.
     *
     * @param note what it shows, or what it is
     * @param picture an address of something to look at; empty for what is no picture
     */
    record Choice(String name, String note, Optional<String> picture, String markdown) {}

    /** @param q nothing, for the newest */
    @GetMapping(path = MediaAddresses.CHOICE, produces = "application/json")
    @ResponseBody
    List<Choice> find(@RequestParam(defaultValue = "") String q) {
        var filter = new MediaFilter(LibraryForm.words(q), Optional.empty(), false, Optional.empty());
        return lists.list(filter, 1, MOST).items().stream()
                .map(media -> choice(MediaLine.of(media, addresses)))
                .toList();
    }

    private static Choice choice(MediaLine line) {
        var media = line.media();
        String shown = media.particulars().alternative();
        return new Choice(
                media.called().value(),
                shown.isEmpty() ? media.type().name() : shown,
                media.type().isPicture() ? Optional.of(line.address()) : Optional.empty(),
                line.markdown());
    }
}
