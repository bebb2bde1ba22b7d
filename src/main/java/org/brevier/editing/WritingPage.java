package org.brevier.editing;

import java.util.Optional;
import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.HouseChecks;
import org.brevier.briefing.Publication;
import org.brevier.briefing.Revision;
import org.brevier.briefing.Stage;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a briefing is written. */
@Component
class WritingPage {

    private static final String DESK = "/admin";

    private final Desk desk;
    private final HouseChecks checks;
    private final Briefings reader;
    private final CommentsPage comments;
    private final Site site;

    WritingPage(Desk desk, HouseChecks checks, Briefings reader, CommentsPage comments, Site site) {
        this.desk = desk;
        this.checks = checks;
        this.reader = reader;
        this.comments = comments;
        this.site = site;
    }

    /** @param aside the number of a text that was put aside, to which the page leads back; any other leads nowhere */
    ModelAndView of(Briefing briefing, Person person, int aside, int base) {
        var revision = briefing.revision();
        return page(briefing, person, revision.number(), revision.manuscript().text())
                .addObject(
                        "aside",
                        desk.revision(briefing.id(), aside)
                                .filter(Revision::aside)
                                .map(Revision::number))
                .addObject("base", base);
    }

    /** The same with what was typed, and why it was not saved. */
    ModelAndView refused(Briefing briefing, Person person, WrittenForm typed, Unreadable why) {
        var page = page(briefing, person, typed.base(), typed.text()).addObject("problem", why.reason());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Briefing briefing, Person person, int revision, String text) {
        var manuscript = briefing.revision().manuscript();
        var draft = Draft.of(manuscript, reader, site);
        var writing = new Writing(
                DESK,
                briefing.id(),
                person.id(),
                revision,
                text,
                draft.language(),
                draft.direction(),
                Found.of(checks.of(manuscript)),
                draft.parts(),
                draft.words(),
                Manuscript.LARGEST);
        return new ModelAndView("editing/writing")
                .addObject("writing", writing)
                .addObject("briefing", briefing)
                .addObject("discussion", comments.discussion(briefing))
                .addObject("state", state(briefing))
                .addObject("aside", Optional.empty())
                .addObject("sentBack", sentBack(briefing.stage()));
    }

    /** The last word of the message that says how far the briefing has come. */
    private String state(Briefing briefing) {
        if (briefing.isBinned()) {
            return "bin";
        }
        return switch (briefing.publication()) {
            case Publication.Draft draft -> briefing.stage().name().label();
            case Publication.Dated dated -> dated(briefing);
            case Publication.Withdrawn withdrawn -> "withdrawn";
        };
    }

    private String dated(Briefing briefing) {
        boolean live = desk.live(briefing.id()).filter(version -> version.due()).isPresent();
        if (!live) {
            return "scheduled";
        }
        return desk.hasUnpublishedChanges(briefing.id()) ? "changed" : "live";
    }

    private static Optional<Stage.SentBack> sentBack(Stage stage) {
        return switch (stage) {
            case Stage.Writing writing -> writing.sentBack();
            case Stage.InReview review -> Optional.empty();
            case Stage.Approved approved -> Optional.empty();
        };
    }
}
