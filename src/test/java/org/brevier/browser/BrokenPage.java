package org.brevier.browser;

import org.brevier.store.StoreFull;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that break whenever they are asked for. */
@TestComponent
@Controller
class BrokenPage {

    @GetMapping("/test-broken")
    void broken() {
        throw new IllegalStateException("broken on purpose");
    }

    @GetMapping("/test-full")
    void full() {
        throw new StoreFull(DataSize.ofMegabytes(3), DataSize.ofMegabytes(200));
    }
}
