package org.brevier.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who is signed in, as they are at this request. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // sessions keep texts, and never this
    private final Person person;

    private final boolean confirmed;

    /** @param confirmed whether they have said who they are within the last minutes */
    SignedIn(Person person, boolean confirmed) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
        this.person = person;
        this.confirmed = confirmed;
        setAuthenticated(true);
    }

    static Optional<Person> person(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.person) : Optional.empty();
    }

    static boolean isConfirmed(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn signedIn && signedIn.confirmed;
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.person.equals(person) && signedIn.confirmed == confirmed;
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
