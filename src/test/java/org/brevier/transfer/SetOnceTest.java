package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Unreadable;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SiteTest
@MockitoSpyBean(types = Renderings.class)
class SetOnceTest {

    private final Renderings renderings;
    private final Newsroom newsroom;
    private final List<Boolean> settingsWithinATransaction = new CopyOnWriteArrayList<>();

    SetOnceTest(Renderings renderings, Newsroom newsroom) {
        this.renderings = renderings;
        this.newsroom = newsroom;
    }

    @BeforeEach
    void watchTheSetting() throws Unreadable {
        doAnswer(call -> {
                    settingsWithinATransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
                    return call.callRealMethod();
                })
                .when(renderings)
                .requireShowable(any(BriefingText.class), any());
    }

    @Test
    void aTextIsSetOnceAndNoTransactionWaitsForIt() {
        newsroom.publish("set-once", Copy.titled("Set once"));

        assertThat(settingsWithinATransaction).containsExactly(false);
    }

    @Test
    void soIsAChangedText() {
        newsroom.publish("set-again", Copy.titled("Set again"));
        newsroom.publish("set-again", Copy.titled("Set again").and("One more sentence."));

        assertThat(settingsWithinATransaction).containsExactly(false, false);
    }
}
