package org.brevier.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brevier.account.Person;
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

    /** More of a name tells nobody more. */
    private static final int LONGEST_NAME = 100;

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

    Received receive(List<MultipartFile> files, String description, Person by) {
        var taken = new ArrayList<Media>();
        var known = new ArrayList<Received.Known>();
        var refused = new ArrayList<String>();
        var omitted = new ArrayList<String>();
        for (var file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            switch (library.upload(name, description, file.getResource(), by.actor())) {
                case Taking.Taken it -> {
                    taken.add(it.media());
                    omitted.addAll(omissions.of(it.media(), it.omitted()));
                }
                case Taking.Unchanged it -> {
                    taken.add(it.media());
                    known.add(known(shown(name), it.media()));
                }
                case Taking.Refused it -> refused.add(refusal(shown(name), it.reason()));
            }
        }
        return new Received(taken, known, refused, omitted);
    }

    private Received.Known known(String name, Media media) {
        String key = name.equals(media.name()) ? "library.known" : "library.known.as";
        return new Received.Known(messages.getMessage(key, new Object[] {name, media.name()}, site.language()), media);
    }

    private String refusal(String name, String reason) {
        return messages.getMessage("library.refused", new Object[] {name, reason}, site.language());
    }

    /** Without what would turn the sentence around or break it. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return visible.codePointCount(0, visible.length()) <= LONGEST_NAME
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
