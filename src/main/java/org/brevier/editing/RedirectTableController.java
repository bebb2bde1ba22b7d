package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.redirect.JudgedLine;
import org.brevier.redirect.RedirectTable;
import org.brevier.redirect.RedirectTables;
import org.brevier.redirect.Redirects;
import org.brevier.redirect.TableLine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Redirects as a table: taken along, and taken in once an editor has seen what that would change. */
@Controller
class RedirectTableController {

    private static final int SHOWN = 500;

    /** In characters and in bytes. */
    private static final int LONGEST = 1 << 20;

    private final Redirects redirects;
    private final RedirectTables tables;
    private final Flash flash;

    RedirectTableController(Redirects redirects, RedirectTables tables, Flash flash) {
        this.redirects = redirects;
        this.tables = tables;
        this.flash = flash;
    }

    @GetMapping(RedirectAddresses.CSV)
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"redirects.csv\"");
        var table = new CsvTable(response.getWriter());
        table.row("from", "to");
        for (var redirect : redirects.all()) {
            table.row(redirect.source().toString(), redirect.target().value());
        }
    }

    @GetMapping(RedirectAddresses.TABLE)
    ModelAndView choose() {
        return page("", List.of());
    }

    @PostMapping(RedirectAddresses.TABLE)
    ModelAndView preview(
            @RequestParam(required = false) Optional<MultipartFile> file, @RequestParam(defaultValue = "") String text)
            throws IOException {
        var chosen = file.filter(it -> !it.isEmpty());
        if ((chosen.isPresent() && chosen.get().getSize() > LONGEST) || text.length() > LONGEST) {
            return refused(text, "redirect.table.too-long");
        }
        var table = chosen.isPresent() ? text(chosen.get().getBytes()) : Optional.of(text);
        if (table.isEmpty()) {
            return refused(text, "redirect.table.not-utf-8");
        }
        var lines = RedirectTable.read(table.get());
        if (lines.isEmpty()) {
            return refused(table.get(), "redirect.table.too-long");
        }
        return lines.get().isEmpty()
                ? refused(text, "redirect.table.empty")
                : page(table.get(), tables.judge(lines.get()));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static ModelAndView refused(String text, String problem) {
        var page = page(text, List.of()).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The worst first; of a long table only so much is shown. */
    private static ModelAndView page(String text, List<JudgedLine> judged) {
        return new ModelAndView("editing/redirect-table")
                .addObject("text", text)
                .addObject("judged", judged)
                .addObject("counts", JudgedCounts.of(judged))
                .addObject(
                        "shown",
                        judged.stream()
                                .filter(line -> line.fate() != JudgedLine.Fate.SAME)
                                .sorted(Comparator.comparing(JudgedLine::fate))
                                .limit(SHOWN)
                                .toList());
    }

    /** Judged anew: others may have changed a redirect meanwhile. */
    @PostMapping(RedirectAddresses.TABLE_TAKEN)
    ModelAndView take(@RequestParam(defaultValue = "") String text, Person by, RedirectAttributes redirect) {
        var lines = text.length() > LONGEST ? Optional.<List<TableLine>>empty() : RedirectTable.read(text);
        if (lines.isEmpty()) {
            return refused("", "redirect.table.too-long");
        }
        var counts = JudgedCounts.of(tables.take(lines.get(), by.actor()));
        flash.say(redirect, "redirect.table.taken", counts.fresh(), counts.changed(), counts.refused());
        return new ModelAndView("redirect:" + RedirectAddresses.REDIRECTS);
    }
}
