package org.brevier.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brevier.account.Person;
import org.brevier.media.FileName;
import org.brevier.media.Media;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Taking;
import org.brevier.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Gives the library what somebody sends, one file after the other, and says of each that is not taken why. */
@Component
class Intake {

    private final MediaLibrary library;
    private final Omissions omissions;
    private final MessageSource messages;
    private final Site site;

    Intake(MediaLibrary library, Omissions omissions, MessageSource messages, Site site) {
        this.library = library;
        this.omissions = omissions;
        this.messages = messages;
        this.site = site;
    }

    /** A browser sends a file without a name and without bytes where none was chosen. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !file.isEmpty() || !"".equals(file.getOriginalFilename()))
                        .toList();
    }

    static boolean isSent(@Nullable MultipartFile file) {
        return file != null && !chosen(List.of(file)).isEmpty();
    }

    /** As it is called where it comes from; browsers write the one sign that ends a name in the form as a code (HTML, section 4.10.21.8). */
    static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("").replace("%22", "\"");
    }

    Received receive(List<MultipartFile> files, String description, Person by) {
        var taken = new ArrayList<Media>();
        var known = new ArrayList<Received.Known>();
        var refused = new ArrayList<String>();
        var omitted = new ArrayList<String>();
        for (var file : files) {
            String name = name(file);
            switch (library.upload(name, description, file.getResource(), by.actor())) {
                case Taking.Taken it -> {
                    taken.add(it.media());
                    omitted.addAll(omissions.of(it.media(), it.omitted()));
                }
                case Taking.Unchanged it -> {
                    taken.add(it.media());
                    known.add(known(FileName.legible(name), it.media()));
                }
                case Taking.Refused it -> refused.add(refusal(FileName.legible(name), it.reason()));
            }
        }
        return new Received(taken, known, refused, omitted);
    }

    private Received.Known known(String name, Media media) {
        String key = name.equals(media.called().value()) ? "library.known" : "library.known.as";
        return new Received.Known(
                messages.getMessage(
                        key,
                        new Object[] {FileName.inSentence(name), media.called().inSentence()},
                        site.language()),
                media);
    }

    private String refusal(String name, String reason) {
        return messages.getMessage(
                "library.refused", new Object[] {FileName.inSentence(name), reason}, site.language());
    }
}
