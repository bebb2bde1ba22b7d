package org.brevier.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.brevier.account.Postbox.Letter;
import org.brevier.site.Site;
import org.brevier.store.StoreFull;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys that a device keeps and opens with a finger, a face or a PIN, in place of a password and a second factor (WebAuthn,
 * Level 3). Between two requests a session remembers the challenge alone; the rest is made again from it.
 */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> ATTESTATION =
            new TypeReference<>() {};

    private static final int LONGEST = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final WebAuthnRelyingPartyOperations party;
    private final UserCredentialRepository credentials;
    private final PasskeyNames names;
    private final Letters letters;
    private final Writes writes;
    private final Trail trail;
    private final Site site;

    Passkeys(
            WebAuthnRelyingPartyOperations party,
            UserCredentialRepository credentials,
            PasskeyNames names,
            Letters letters,
            Writes writes,
            Trail trail,
            Site site) {
        this.letters = letters;
        this.party = party;
        this.credentials = credentials;
        this.names = names;
        this.writes = writes;
        this.trail = trail;
        this.site = site;
    }

    /** One of somebody's keys; its own id names it in forms, and opens nothing. */
    record Key(String key, String label, Instant made, Instant lastUsed) {}

    /** What the browser is asked to do, as JSON; the challenge in it is what the answer is held against. */
    record Question(String challenge, String json) {}

    List<Key> of(Person person) {
        return credentials.findByUserId(PasskeyNames.handle(person.id())).stream()
                .map(it -> new Key(
                        it.getCredentialId().toBase64UrlString(), it.getLabel(), it.getCreated(), it.getLastUsed()))
                .sorted(Comparator.comparing(Key::made))
                .toList();
    }

    /** Asks for a key that this site knows, whoever's it is. */
    Question askForKey() {
        var challenge = Bytes.random();
        return new Question(challenge.toBase64UrlString(), JSON.writeValueAsString(request(challenge)));
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(site.baseUrl().getHost())
                .timeout(PATIENCE)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(List.of())
                .build();
    }

    /** Whose key has answered the challenge; empty for an answer that is none. */
    Optional<Person> recognise(String challenge, String answer) {
        return read(challenge, answer, () -> {
            var request = request(Bytes.fromBase64(challenge));
            var credential = JSON.readValue(answer, ASSERTION);
            var owner =
                    writes.run(() -> party.authenticate(new RelyingPartyAuthenticationRequest(request, credential)));
            return names.find(owner.getId()).filter(Person::isActive);
        });
    }

    /** Asks for a new key for somebody who is signed in. */
    Question askForNewKey(Person person) {
        var options = creation(person);
        return new Question(options.getChallenge().toBase64UrlString(), JSON.writeValueAsString(options));
    }

    private PublicKeyCredentialCreationOptions creation(Person person) {
        return party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(new SignedIn(person, true)));
    }

    /** Whether the answer is a new key, which is the person's from now on. */
    boolean add(Person person, String challenge, String answer, String label) {
        return read(challenge, answer, () -> {
                    var asked = answered(creation(person), Bytes.fromBase64(challenge));
                    var key = new RelyingPartyPublicKey(JSON.readValue(answer, ATTESTATION), label);
                    return Optional.of(writes.run(() -> {
                        record(person, "added: " + label);
                        return party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key));
                    }));
                })
                .isPresent();
    }

    private static PublicKeyCredentialCreationOptions answered(
            PublicKeyCredentialCreationOptions options, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(options.getRp())
                .user(options.getUser())
                .challenge(challenge)
                .pubKeyCredParams(options.getPubKeyCredParams())
                .timeout(options.getTimeout())
                .excludeCredentials(options.getExcludeCredentials())
                .authenticatorSelection(options.getAuthenticatorSelection())
                .attestation(options.getAttestation())
                .extensions(options.getExtensions())
                .build();
    }

    /** Whether this was one of the person's own keys, which opens nothing any more. */
    boolean remove(Person person, String key) {
        return writes.run(() -> {
            var own = credentials.findByUserId(PasskeyNames.handle(person.id())).stream()
                    .filter(it -> it.getCredentialId().toBase64UrlString().equals(key))
                    .findFirst();
            own.map(CredentialRecord::getCredentialId).ifPresent(credentials::delete);
            own.ifPresent(it -> record(person, "removed: " + it.getLabel()));
            return own.isPresent();
        });
    }

    private void record(Person person, String detail) {
        letters.tell(person, Letter.PASSKEY_CHANGED);
        trail.record(person.actor(), Act.PASSKEY_CHANGED, Optional.of(person.id()), person.name(), detail);
    }

    /**
     * Where nothing was asked there is no answer. Strangers' bytes break in more ways than one; all of them are no answer,
     * and a failing database is none of them.
     */
    private static <T> Optional<T> read(String challenge, String answer, Supplier<Optional<T>> work) {
        if (challenge.isEmpty() || answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return work.get();
        } catch (DataAccessException | StoreFull e) {
            throw e;
        } catch (RuntimeException malformed) {
            LOG.warn("A passkey was refused: {}", LogText.of(String.valueOf(malformed.getMessage())));
            return Optional.empty();
        }
    }
}
