package org.brevier.browser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that breaks whenever it is asked for. */
@TestComponent
@Controller
class BrokenPage {

    @GetMapping("/test-broken")
    void broken() {
        throw new IllegalStateException("broken on purpose");
    }
}
