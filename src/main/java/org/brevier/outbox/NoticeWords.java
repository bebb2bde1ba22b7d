package org.brevier.outbox;

import org.brevier.account.Postbox;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letters of the site, in its own words. */
@Component
class NoticeWords {

    private final MessageSource messages;
    private final Site site;
    private final Addresses addresses;
    private final DeskLinks desk;

    NoticeWords(MessageSource messages, Site site, Addresses addresses, DeskLinks desk) {
        this.messages = messages;
        this.site = site;
        this.addresses = addresses;
        this.desk = desk;
    }

    Letter letter(Story story) {
        String kind = story.kind().label();
        String title = Letter.onOneLine(story.title());
        String subject = say("outbox.mail.subject." + kind, title, site.title());
        String text = say("outbox.mail.text." + kind, title, story.notice().by().name(), reason(story), link(story));
        return new Letter(subject, text + "\n\n-- \n" + say("outbox.mail.why", site.title(), desk.ownChoice()) + "\n");
    }

    private static String reason(Story story) {
        return story.notice().detail();
    }

    private String link(Story story) {
        return story.kind() == Kind.PUBLISHED || story.kind() == Kind.CORRECTED
                ? addresses.absolute(addresses.briefing(story.slug()))
                : desk.publication(story.notice().briefing());
    }

    /** @param name whom it is for */
    Letter letter(Postbox.Letter letter, String name, String link) {
        String kind = letter.label();
        return new Letter(
                say("outbox.letter.subject." + kind, site.title()),
                say("outbox.letter.text." + kind, name, site.title(), link) + "\n");
    }

    private String say(String key, Object... parts) {
        return messages.getMessage(key, parts, site.language());
    }
}
