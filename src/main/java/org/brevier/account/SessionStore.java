package org.brevier.account;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.brevier.site.Secret;
import org.brevier.site.Site;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions live in the database, so that any node serves anyone, and there are none outside the desk. They do not wait to
 * be safe on disk as other writes do: what a power cut takes is the need to sign in once more.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** For the session of a sign-in page: nobody's until the form comes back. */
    private static final Duration NOBODYS = Duration.ofMinutes(30);

    @Bean
    JdbcIndexedSessionRepository sessionRepository(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var sessions = new JdbcIndexedSessionRepository(jdbc, transaction);
        sessions.setTableName("spring_session");
        sessions.setDefaultMaxInactiveInterval(NOBODYS);
        sessions.setSessionIdGenerator(Secret::random);
        sessions.setConversionService(SessionTexts.conversion());
        // Two requests of one session may both be first to write an attribute.
        sessions.setCreateSessionAttributeQuery("""
                insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                values (?, ?, ?)
                on conflict do nothing
                """);
        return sessions;
    }

    /** Where the site is behind TLS, the browser itself refuses this name to anything but this host over TLS (RFC 6265bis, 4.1.3). */
    @Bean
    DefaultCookieSerializer sessionCookie(Site site) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(site.isSecure() ? "__Host-brevier" : "brevier");
        cookie.setUseSecureCookie(site.isSecure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
            JdbcIndexedSessionRepository sessions, DefaultCookieSerializer cookie) {
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.addUrlPatterns("/admin", "/admin/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }
}
