package org.brevier;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/** Says in one line on standard error which setting kept the site from starting, in place of a report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSetting implements SpringBootExceptionReporter {

    @Override
    @SuppressWarnings("SystemOut") // logging may be switched off, this may not
    public boolean reportException(Throwable failure) {
        var line = line(failure);
        line.ifPresent(System.err::println);
        return line.isPresent();
    }

    private static Optional<String> line(Throwable failure) {
        return first(failure, BindValidationException.class)
                .map(WrongSetting::invalid)
                .or(() -> first(failure, BindException.class).map(WrongSetting::unbound))
                .or(() -> first(failure, InvalidConfigurationPropertyValueException.class)
                        .map(WrongSetting::unreadable))
                .or(() -> causes(failure)
                        .filter(WrongSetting::isOfPort)
                        .findFirst()
                        .map(port -> unopened(failure, port)));
    }

    private static String invalid(BindValidationException invalid) {
        var errors = invalid.getValidationErrors();
        var error = errors.getAllErrors().getFirst();
        String name = error instanceof FieldError field
                ? errors.getName().append(kebab(field.getField())).toString()
                : errors.getName().toString();
        return name + ": " + error.getDefaultMessage();
    }

    /** A record that refuses its values says which of them; a value that could not be read at all is named by its property. */
    private static String unbound(BindException unbound) {
        ConfigurationPropertyName name = unbound.getName();
        Throwable cause = causes(unbound).reduce((outer, inner) -> inner).orElse(unbound);
        String reason = Optional.ofNullable(cause.getMessage()).orElse("cannot be read");
        return unbound.getProperty() == null ? name + "." + reason.replaceFirst(" ", ": ") : name + ": " + reason;
    }

    private static String unreadable(InvalidConfigurationPropertyValueException unreadable) {
        return unreadable.getValue() == null
                ? unreadable.getName() + ": " + unreadable.getReason()
                : unreadable.getName() + ": '" + unreadable.getValue() + "' cannot be read";
    }

    private static boolean isOfPort(Throwable cause) {
        return cause instanceof PortInUseException
                || cause instanceof java.net.BindException
                || String.valueOf(cause.getMessage()).startsWith("port out of range");
    }

    /** Of the two servers the one on the management port is started from within the other's start. */
    private static String unopened(Throwable failure, Throwable port) {
        boolean management = causes(failure)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("childManagementContext"));
        return (management ? "management.server.port: " : "server.port: ") + port.getMessage();
    }

    private static String kebab(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> kind) {
        return causes(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
