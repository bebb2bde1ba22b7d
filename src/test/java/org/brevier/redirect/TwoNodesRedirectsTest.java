package org.brevier.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.concurrent.Executors;
import org.brevier.site.Site;
import org.brevier.testing.Nodes;
import org.brevier.testing.OwnSite;
import org.brevier.testing.Web;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** What an editor says on one node holds on all, and all count together what is not found. */
@Tag("database")
class TwoNodesRedirectsTest {

    private static final Actor EDITOR = Actor.named("Ben Editor");

    @Test
    @Timeout(120)
    void aRedirectHoldsOnBothNodesAndBothCountWhatIsNotFound() throws Exception {
        assumeTrue(OwnSite.isPostgresql());
        var settings = new HashMap<>(OwnSite.settings());
        settings.put("server.port", 0);
        settings.put("brevier.missing-written", "24h");
        try (var starting = Executors.newFixedThreadPool(2)) {
            var one = starting.submit(() -> Nodes.start(settings));
            var two = starting.submit(() -> Nodes.start(settings));
            try (var first = one.get();
                    var second = two.get()) {
                aRedirectComesAndGoes(first, second);
                bothCount(first, second);
            }
        }
    }

    private static void aRedirectComesAndGoes(
            ConfigurableApplicationContext first, ConfigurableApplicationContext second) {
        var site = first.getBean(Site.class);
        var redirects = first.getBean(Redirects.class);
        var answer = redirects.add(
                OldAddress.read("/old.html", site).fit().orElseThrow(),
                Target.read("/new", site).fit().orElseThrow(),
                EDITOR);
        awaitStatus(second, 301);
        assertThat(answer).isInstanceOf(RedirectAnswer.Done.class);
        redirects.all().forEach(redirect -> redirects.remove(redirect.id(), EDITOR));
        awaitStatus(second, 404);
    }

    /** However long it takes the other node to hear of it. */
    private static void awaitStatus(ConfigurableApplicationContext node, int status) {
        var web = new Web(node.getEnvironment());
        while (web.get("/old.html").status() != status) {
            Thread.onSpinWait();
        }
    }

    private static void bothCount(ConfigurableApplicationContext first, ConfigurableApplicationContext second) {
        for (var node : new ConfigurableApplicationContext[] {first, second}) {
            new Web(node.getEnvironment()).get("/missed.html");
            node.getBean(Misses.class).writeDown();
        }
        assertThat(first.getBean(MissingRows.class)
                        .find(new WebPath("/missed.html"))
                        .orElseThrow()
                        .asked())
                .isEqualTo(2);
    }
}
