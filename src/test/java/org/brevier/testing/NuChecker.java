package org.brevier.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;

/** The Nu HTML checker, which tells what the HTML standard forbids. */
public final class NuChecker {

    private NuChecker() {}

    /** Its complaints about a page with this body; empty when there are none. */
    public static String complaints(String body) throws Exception {
        String page = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>t</title></head><body>\n"
                + body + "</body></html>";
        return complaintsAboutPage(page.getBytes(StandardCharsets.UTF_8));
    }

    /** Its complaints about a whole page. */
    public static String complaintsAboutPage(byte[] page) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setForceHTML(true);
        checker.setNoLangDetect(true);
        return checker.validate(new ByteArrayInputStream(page)).strip();
    }
}
