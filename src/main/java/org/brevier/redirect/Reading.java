package org.brevier.redirect;

import java.util.Optional;
import java.util.function.Function;

/** What was typed, read: the address that it is, or why it is none. */
public sealed interface Reading<T> {

    record Fit<T>(T value) implements Reading<T> {}

    record Refused<T>(Unfit why) implements Reading<T> {}

    static <T> Reading<T> of(Optional<T> value, Unfit otherwise) {
        return value.<Reading<T>>map(Fit::new).orElseGet(() -> new Refused<>(otherwise));
    }

    default <R> Reading<R> then(Function<T, Reading<R>> next) {
        return switch (this) {
            case Fit<T> fit -> next.apply(fit.value());
            case Refused<T> refused -> new Refused<>(refused.why());
        };
    }

    default Optional<T> fit() {
        return switch (this) {
            case Fit<T> fit -> Optional.of(fit.value());
            case Refused<T> refused -> Optional.empty();
        };
    }

    default Optional<Unfit> unfit() {
        return switch (this) {
            case Fit<T> fit -> Optional.empty();
            case Refused<T> refused -> Optional.of(refused.why());
        };
    }
}
