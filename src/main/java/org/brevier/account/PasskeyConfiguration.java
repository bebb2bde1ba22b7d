package org.brevier.account;

import java.util.Set;
import org.brevier.site.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys belong to the host of the base URL; the device must have made sure of who uses it, so that a key is two factors in one. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    UserCredentialRepository userCredentials(JdbcTemplate jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingParty(PasskeyNames names, UserCredentialRepository credentials, Site site) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(site.baseUrl().getHost())
                .name(site.title())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(
                names, credentials, party, Set.of(site.baseUrl().toString()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        return operations;
    }
}
