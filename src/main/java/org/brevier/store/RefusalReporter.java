package org.brevier.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a refused start in one line on standard error, in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    @SuppressWarnings("SystemOut") // logging may be switched off, a refusal may not
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreRefused) {
                System.err.println(cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
