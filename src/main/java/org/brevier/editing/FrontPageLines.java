package org.brevier.editing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.FrontLead;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Publication;
import org.springframework.stereotype.Component;

/** The lead of the front page with what its briefings are called, and whether readers see them. */
@Component
class FrontPageLines {

    private final Desk desk;

    FrontPageLines(Desk desk) {
        this.desk = desk;
    }

    /** @param live whether readers see it */
    record Line(FrontPageForm.Line typed, UUID id, String headline, boolean live) {}

    List<Line> of(FrontPageForm form) {
        return form.lines().stream().flatMap(this::line).toList();
    }

    boolean isKnown(FrontLead.Place place) {
        return desk.find(place.briefing()).isPresent();
    }

    private Stream<Line> line(FrontPageForm.Line typed) {
        return desk.find(typed.briefing()).stream()
                .map(briefing -> new Line(typed, briefing.id(), briefing.headline(), isLive(briefing)));
    }

    private boolean isLive(Briefing briefing) {
        return switch (briefing.publication()) {
            case Publication.Draft draft -> false;
            case Publication.Dated dated ->
                desk.live(briefing.id()).filter(LiveVersion::due).isPresent();
            case Publication.Withdrawn withdrawn -> false;
        };
    }
}
