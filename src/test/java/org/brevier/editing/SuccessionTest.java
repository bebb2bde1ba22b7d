package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.copy;
import static org.brevier.editing.Newspaper.done;

import java.time.Duration;
import java.util.UUID;
import org.brevier.account.DraftsHandedOver;
import org.brevier.account.Person;
import org.brevier.account.RightsReduced;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.DeskLists;
import org.brevier.briefing.Scope;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

@SiteTest
class SuccessionTest {

    private final Web web;
    private final TestClock clock;
    private final ApplicationEventPublisher events;
    private final DeskLists lists;
    private final Newspaper paper;

    SuccessionTest(
            Web web, TestClock clock, ApplicationEventPublisher events, DeskLists lists, Staff staff, Desk desk) {
        clock.set(TestClock.START);
        this.web = web;
        this.clock = clock;
        this.events = events;
        this.lists = lists;
        this.paper = new Newspaper(staff, desk);
    }

    private UUID scheduled() {
        var id = paper.draft(copy());
        done(paper.schedule(id, "2026-06-15T13:00", "UTC"));
        return id;
    }

    private Person benAs(Role role) {
        var ben = paper.ben;
        return new Person(ben.id(), ben.name(), ben.email(), role, ben.standing(), 0, 1);
    }

    @Test
    void a048WhatWasScheduledByWhoMayNoLongerPublishStaysHidden() {
        var id = scheduled();
        events.publishEvent(new RightsReduced(benAs(Role.WRITER), paper.ada.actor()));
        clock.advance(Duration.ofHours(2));

        assertThat(web.get(paper.address(id)).status()).isEqualTo(404);
        assertThat(lists.board(new Scope.All()).toString()).contains(id.toString());
    }

    @Test
    void whoMayStillPublishKeepsWhatWasScheduled() {
        var id = scheduled();
        events.publishEvent(new RightsReduced(benAs(Role.EDITOR), paper.ada.actor()));
        clock.advance(Duration.ofHours(2));

        assertThat(web.get(paper.address(id)).status()).isEqualTo(200);
    }

    @Test
    void theDraftsOfWhoLeavesBecomeAnothers() {
        var id = paper.draft(copy());
        events.publishEvent(new DraftsHandedOver(paper.ada, paper.ben, paper.ben.actor()));

        assertThat(paper.now(id).owner()).hasValue(paper.ben.id());
    }
}
