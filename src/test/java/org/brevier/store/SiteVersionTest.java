package org.brevier.store;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.brevier.Application;
import org.brevier.testing.OwnSite;
import org.brevier.testing.TestPostgresql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@Timeout(120)
@EnabledIfSystemProperty(named = "brevier.test.database", matches = "postgresql")
class SiteVersionTest {

    @Test
    void anotherNodeLearnsEvenAfterItsConnectionDied() throws InterruptedException {
        var database = TestPostgresql.newDatabase("two_nodes");
        try (var one = node(database);
                var two = node(database)) {
            learns(one, two);

            one.getBean(JdbcClient.class).sql("""
                            select pg_terminate_backend(pid)
                            from pg_stat_activity
                            where query in ('listen brevier_site_version', 'select number from site_version where id = 1')
                            """).query().listOfRows();
            learns(one, two);
            learns(one, two);
        }
    }

    private static ConfigurableApplicationContext node(Map<String, Object> database) {
        var settings = OwnSite.settings();
        settings.putAll(database);
        settings.put("server.port", 0);
        return new SpringApplicationBuilder(Application.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static void learns(ConfigurableApplicationContext one, ConfigurableApplicationContext two)
            throws InterruptedException {
        var writes = one.getBean(Writes.class);
        var raised = one.getBean(SiteVersion.class);
        var learning = two.getBean(SiteVersion.class);
        writes.run(raised::raise);
        waitUntil(() -> learning.current() == raised.current());
    }

    private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }
}
