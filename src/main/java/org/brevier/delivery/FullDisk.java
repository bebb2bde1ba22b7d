package org.brevier.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.brevier.store.StoreFull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A save that was refused for want of room is no fault of the program: whoever saved is told, and no stack trace is logged. */
@ControllerAdvice
class FullDisk {

    @ExceptionHandler(StoreFull.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
    }
}
