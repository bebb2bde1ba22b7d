package org.brevier.editing;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.brevier.account.Problems;
import org.brevier.media.Recording;

/**
 * What was filled in about what goes with a recording.
 *
 * @param version of what it is a change of
 * @param language of the captions that were sent with it, as a BCP 47 tag
 * @param captionsGone the languages whose captions are to go
 * @param posterGone whether the poster is to go
 * @param captionsThere id of a file of the library that was chosen for captions; may be empty
 * @param posterThere id of one that was chosen for the poster; may be empty
 */
record RecordingForm(
        long version,
        String transcript,
        String language,
        List<String> captionsGone,
        boolean posterGone,
        String captionsThere,
        String posterThere) {

    RecordingForm {
        captionsGone = List.copyOf(captionsGone);
    }

    static RecordingForm of(Recording recording, Locale language) {
        return new RecordingForm(
                recording.version(), recording.transcript(), language.toLanguageTag(), List.of(), false, "", "");
    }

    /** The same words as a change of what is there by now. */
    RecordingForm onto(Recording present) {
        return new RecordingForm(
                present.version(), transcript, language, captionsGone, posterGone, captionsThere, posterThere);
    }

    Problems problems() {
        return new Problems()
                .demand(
                        "transcript",
                        transcript.length() <= Recording.LONGEST_TRANSCRIPT,
                        "recording.transcript.too-long")
                .demand("language", tag().isPresent(), "recording.language.unknown");
    }

    /** The tag as it is usually written. */
    private Optional<String> tag() {
        try {
            var locale = new Locale.Builder().setLanguageTag(language).build();
            return Optional.of(locale.toLanguageTag())
                    .filter(tag -> !locale.getLanguage().isEmpty()
                            && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage()));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /**
     * @param captions id of the file that was sent with the form or chosen in it
     * @param poster id of the picture that was sent with it or chosen in it
     */
    Recording changed(Recording before, Optional<String> captions, Optional<String> poster) {
        var all = new TreeMap<String, String>(before.captions());
        captionsGone.forEach(all::remove);
        captions.ifPresent(id -> all.put(tag().orElseThrow(), id));
        return new Recording(
                version, transcript, poster.or(() -> before.poster().filter(kept -> !posterGone)), all);
    }
}
