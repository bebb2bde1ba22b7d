package org.brevier.account;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The rules in front of every address: one chain of filters for each area, and the public's, which takes what no other
 * area wants, comes last. It knows nobody, keeps no session and sets no cookie.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** The desk: sessions, forms that must bring a word back, and a table of rights for every address. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain deskArea(
            HttpSecurity http,
            Sessions sessions,
            SignIn signIn,
            Passkeys passkeys,
            Permissions permissions,
            Refusals refusals,
            LargestForm largest) {
        http.securityMatcher(DeskAddresses.DESK, DeskAddresses.DESK + "/**")
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(contexts -> contexts.securityContextRepository(sessions))
                .csrf(forms -> forms.csrfTokenRepository(new SessionCsrfTokens()))
                .addFilterBefore(new FilesAtTheDoor(permissions, refusals, largest), CsrfFilter.class)
                .addFilterBefore(new Confirmation(signIn, passkeys, sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access((who, exchange) -> {
                    var authentication = who.get();
                    var ruling = permissions.rule(
                            exchange.getRequest(),
                            SignedIn.person(authentication),
                            SignedIn.isConfirmed(authentication));
                    return new AuthorizationDecision(ruling instanceof Permissions.Ruling.Allowed);
                }))
                .exceptionHandling(answers -> answers.authenticationEntryPoint(refusals::leadToTheDoor)
                        .accessDeniedHandler(refusals::refuse));
        return http.build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain publicArea(HttpSecurity http) {
        withoutState(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PublicArea::isOpen)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(PublicArea::refuse));
        return http.build();
    }

    /** A port of the operator's own, closed to the public by the network; without one there is nothing to reach. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain managementArea(HttpSecurity http) {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        withoutState(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    private static HttpSecurity withoutState(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** RFC 9106's Argon2id with the parameters OWASP asks for at least: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)));
    }

    /** Sign-in is a page of our own. Without this bean Spring Boot would make up a user, and print a password for it. */
    @Bean
    AuthenticationManager nobody() {
        return someone -> {
            throw new ProviderNotFoundException("nobody signs in here");
        };
    }

    /** The strict one; but a method it does not know is no malformed request, and the areas answer that with 405. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** A malformed request gets the site's own error page. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return new HttpStatusRequestRejectedHandler();
    }
}
