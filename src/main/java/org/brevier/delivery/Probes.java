package org.brevier.delivery;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The two questions an orchestrator asks, on the port it can reach; all else of the actuator stays on a port of its own. */
@Controller
class Probes {

    private final HealthEndpoint health;

    Probes(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/actuator/health/{probe:liveness|readiness}")
    ResponseEntity<String> probe(@PathVariable String probe) {
        var answer = health.healthForPath(probe);
        boolean up = answer != null && answer.getStatus().equals(Status.UP);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"status\":\"%s\"}".formatted(up ? "UP" : "DOWN"));
    }
}
