package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Corrections, updates and other alerts in a text. */
class NoticesTest {

    @Test
    void datedAlertsAreNoticesWhereverTheyStand() throws Unreadable {
        BriefingText text = Samples.read("""
                Lead.

                > [!update] 2025-06-07 New **figures**
                > came in.

                ## S

                > [!CLARIFICATION] 2025-06-08
                >
                > First.
                >
                > Second.

                > [!NOTE] 2025-06-09
                > Noted.
                """);
        assertThat(text.notices())
                .map(Notice::kind)
                .containsExactly(Notice.Kind.UPDATE, Notice.Kind.CLARIFICATION, Notice.Kind.NOTE);
        assertThat(text.notices())
                .map(Notice::date)
                .containsExactly(LocalDate.of(2025, 6, 7), LocalDate.of(2025, 6, 8), LocalDate.of(2025, 6, 9));
        assertThat(text.notices())
                .map(notice -> notice.passage().text())
                .containsExactly("New figures came in.", "First.\nSecond.", "Noted.");
        assertThat(text.sections().getFirst().content().text()).isEmpty();
    }

    @Test
    void alertsWithoutADateStayInPlaceAsCallouts() throws Unreadable {
        String html =
                Samples.html("## S\n\n> [!WARNING]\n> Mind *this*.\n\n> [!NOTE] 2025-99-99\n> b\n\n> [!OTHER]\n> c\n");
        assertThat(html)
                .contains(
                        "<blockquote class=\"callout-warning\"><p><strong>Warning</strong></p>\n<p>Mind <em>this</em>.</p>")
                .contains("<p>2025-99-99\nb</p>")
                .contains("<blockquote>\n<p>[!OTHER]\nc</p>");
        assertThat(Samples.read("> [!TIP] 2025-06-06\n> x\n").notices()).isEmpty();
    }

    @Test
    void onAPageNoticesStandWhereTheAuthorPutThem() throws Unreadable {
        String html = String.join(
                "",
                Samples.prose(Samples.page("# P\n\nOne.\n\n> [!UPDATE] 2025-06-06\n> Two.\n\nThree.\n")
                                .pieces())
                        .toList());
        assertThat(html).containsSubsequence("One.", "<strong>Update</strong> 2025-06-06", "Two.", "Three.");
    }
}
