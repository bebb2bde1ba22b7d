package org.brevier.trail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the trail knows to be done at the desk. */
public enum Act {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    SITE_CLAIMED,
    PERSON_INVITED,
    PERSON_JOINED,
    PERSON_CHANGED,
    PERSON_DEACTIVATED,
    PERSON_REACTIVATED,
    PASSWORD_CHANGED,
    PASSWORD_RESET_ASKED,
    SECOND_FACTOR_CHANGED,
    PASSKEY_CHANGED,
    DRAFTS_HANDED_OVER,
    ACCESS_REFUSED,
    CREATED,
    SAVED,
    RESTORED,
    SUBMITTED,
    APPROVED,
    SENT_BACK,
    PUBLISHED,
    SCHEDULED,
    UNSCHEDULED,
    EMBARGOED,
    WITHDRAWN,
    DELETED,
    RENAMED,
    HANDED_OVER,
    PREVIEW_SHARED,
    PREVIEW_REVOKED,
    PREVIEW_APPROVED,
    PREVIEW_OBJECTED,
    COMMENTED,
    COMMENT_RESOLVED,
    TOPIC_CHANGED,
    PAGE_CHANGED,
    REDIRECT_CHANGED,
    FRONT_PAGE_CHANGED,
    SETTINGS_CHANGED,
    /** Uploads of before; they have an act of their own since. */
    MEDIA_CHANGED,
    MEDIA_UPLOADED,
    MEDIA_DESCRIBED,
    MEDIA_REPLACED,
    MEDIA_RESTORED,
    MEDIA_DELETED,
    NOTICE_FAILED,
    NOTICE_SENT_AGAIN,
    NOTICE_DROPPED;

    /** Lower case, words joined by hyphens: for addresses, exports and message keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Act> ofLabel(String label) {
        return Stream.of(values()).filter(act -> act.label().equals(label)).findFirst();
    }
}
