package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.brevier.site.Site;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail as a table for other programs. */
@Controller
class TrailExportController {

    private static final int AT_ONCE = 500;

    private final Trail trail;
    private final Site site;
    private final Clock clock;

    TrailExportController(Trail trail, Site site, Clock clock) {
        this.trail = trail;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(OverviewAddresses.TRAIL_CSV)
    void export(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"trail.csv\"");
        write(uptoNow(TrailForm.of(asked).filter(site.timeZone())), response.getWriter());
    }

    /** What is written down meanwhile would move the pages that are still to be read. */
    private TrailFilter uptoNow(TrailFilter filter) {
        var now = clock.instant().plus(Duration.ofMillis(1));
        return new TrailFilter(
                filter.person(),
                filter.act(),
                filter.subject(),
                filter.from(),
                filter.until().filter(now::isAfter).or(() -> Optional.of(now)));
    }

    private void write(TrailFilter filter, Writer writer) throws IOException {
        var table = new CsvTable(writer);
        table.row("time", "person", "person id", "act", "about", "subject", "detail");
        int page = 0;
        boolean more = true;
        while (more) {
            var entries = trail.search(filter, ++page, AT_ONCE);
            for (var entry : entries.items()) {
                row(table, entry);
            }
            more = entries.hasNext();
        }
    }

    private static void row(CsvTable table, TrailEntry entry) throws IOException {
        table.row(
                entry.at().toString(),
                entry.by().name(),
                entry.by().person().map(Object::toString).orElse(""),
                entry.act().label(),
                entry.about(),
                entry.subject().map(Object::toString).orElse(""),
                entry.detail());
    }
}
