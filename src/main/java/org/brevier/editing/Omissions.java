package org.brevier.editing;

import java.util.Collection;
import java.util.List;
import org.brevier.media.Media;
import org.brevier.media.Omission;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to whoever sent a file what of it readers do not get, and what to do instead. */
@Component
class Omissions {

    private final MessageSource messages;
    private final Site site;

    Omissions(MessageSource messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    List<String> of(Media media, Collection<Omission> omitted) {
        return omitted.stream()
                .sorted()
                .map(one -> messages.getMessage(
                        "library.omitted." + one.label(),
                        new Object[] {media.called().inSentence()},
                        site.language()))
                .toList();
    }
}
