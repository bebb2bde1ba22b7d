package org.brevier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** Opens the database in order; Spring closes it in the opposite one, the pool first, after the web server has stopped. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Database database(Storage storage, DataSourceProperties settings) {
        return StringUtils.hasText(settings.getUrl()) ? SharedDatabase.open(settings) : EmbeddedStart.open(storage);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    Clock clock(Database database) {
        return database.clock();
    }

    @Bean
    Writes writes(Database database, PlatformTransactionManager transactions) {
        return new Writes(database, new TransactionTemplate(transactions));
    }

    @Bean
    SiteVersion siteVersion(Database database, JdbcClient jdbc, Clock clock) {
        return new SiteVersion(database, jdbc, clock);
    }

    @Bean
    AdvisoryLocks advisoryLocks(Database database, JdbcClient jdbc) {
        return new AdvisoryLocks(database, jdbc);
    }

    /** Written by the first start alone: a later one needs no room on the disk for it. */
    @Bean
    SiteIdentity siteIdentity(JdbcClient jdbc, Writes writes) {
        if (identity(jdbc).isEmpty()) {
            writes.run(() -> {
                jdbc.sql("insert into site_identity (id, identity) values (1, :identity) on conflict do nothing")
                        .param("identity", UUID.randomUUID())
                        .update();
            });
        }
        return identity(jdbc).orElseThrow();
    }

    private static Optional<SiteIdentity> identity(JdbcClient jdbc) {
        return jdbc.sql("select identity from site_identity where id = 1")
                .query(UUID.class)
                .optional()
                .map(SiteIdentity::new);
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(Writes writes, JdbcClient jdbc, Clock clock) {
        return new StoreHealthIndicator(writes, jdbc, clock);
    }
}
