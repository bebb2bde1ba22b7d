package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.brevier.testing.Nodes;
import org.brevier.testing.OwnSite;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Any node serves anyone, and what ends on one has ended on all. */
@Tag("database")
@Timeout(180)
class TwoNodesSessionsTest {

    private static final String PASSWORD = "seven grey herons at dawn";

    @Test
    void aSessionHoldsOnBothNodesAndA039EndsOnBoth() throws Exception {
        assumeTrue(OwnSite.isPostgresql());
        var settings = new HashMap<>(OwnSite.settings());
        settings.put("server.port", 0);
        settings.put("brevier.owner.email", "owner@example.org");
        settings.put("brevier.owner.password", PASSWORD);
        try (var starting = Executors.newFixedThreadPool(2)) {
            var one = starting.submit(() -> Nodes.start(settings));
            var two = starting.submit(() -> Nodes.start(settings));
            try (var first = one.get();
                    var second = two.get()) {
                assertThat(first.getBean(People.class).all())
                        .as("one owner, whichever node was first")
                        .hasSize(1);
                oneSessionOnBoth(new Web(first.getEnvironment()), new Web(second.getEnvironment()));
            }
        }
    }

    private static void oneSessionOnBoth(Web one, Web two) {
        var here = new Visitor(one);
        here.submit("/admin/sign-in", Map.of("email", "owner@example.org", "password", PASSWORD));
        var there = new Visitor(two);
        there.submit("/admin/sign-in", Map.of("email", "owner@example.org", "password", PASSWORD));
        assertThat(status(here, two)).isEqualTo(200);
        assertThat(status(there, one)).isEqualTo(200);

        here.submit(
                "/admin/account",
                "form[action=/admin/account/password]",
                Map.of("present", PASSWORD, "password", "nine red barges upstream"));
        assertThat(status(here, two)).isEqualTo(200);
        assertThat(status(there, one)).isEqualTo(302);
        assertThat(status(there, two)).isEqualTo(302);
    }

    private static int status(Visitor visitor, Web node) {
        String cookie = "__Host-brevier=" + visitor.cookies().get("__Host-brevier");
        return node.get("/admin/account", "Cookie", cookie).status();
    }
}
