package org.brevier.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.share.CardDrawing.PLAIN;
import static org.brevier.share.CardDrawing.card;
import static org.brevier.share.CardDrawing.in;
import static org.brevier.share.CardDrawing.with;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardTest {

    @Test
    void noTwoCardsHaveOneStamp() {
        var cards = Stream.of(
                PLAIN,
                card(PLAIN.headline() + ".", "en"),
                card(PLAIN.headline(), "de"),
                in(PLAIN, "#c4161d"),
                with(PLAIN, "Work, begins"),
                with(PLAIN, "Work", "begins"),
                with(PLAIN, "Work", "", "begins"),
                with(PLAIN, "Workbegins"));
        assertThat(cards.map(card -> card.stamp("fonts")))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[0-9a-f]{16}"));
        assertThat(PLAIN.stamp("fonts")).isEqualTo(PLAIN.stamp("fonts")).isNotEqualTo(PLAIN.stamp("others"));
    }
}
