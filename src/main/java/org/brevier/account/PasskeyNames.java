package org.brevier.account;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Who passkeys belong to: people, by their ids, whatever they are called when a device asks which key to use. */
@Component
class PasskeyNames implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyNames(People people) {
        this.people = people;
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    private static Optional<UUID> person(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 2 * Long.BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    Optional<Person> find(Bytes handle) {
        return person(handle).flatMap(people::find);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(handle).map(PasskeyNames::entity).orElse(null);
    }

    /** @param name the id, under which somebody is signed in */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return people.find(UUID.fromString(name)).map(PasskeyNames::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(person.id()))
                .name(person.email().value())
                .displayName(person.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("People come in by an invitation");
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException("People are kept");
    }
}
