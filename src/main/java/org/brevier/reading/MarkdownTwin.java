package org.brevier.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.brevier.briefing.published.PublishedBriefing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** The author's own bytes, as {@code text/markdown} (RFC 7763). */
record MarkdownTwin(PublishedBriefing briefing) implements View {

    @Override
    public String getContentType() {
        return "text/markdown;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = briefing.manuscript().bytes();
        response.setContentType(getContentType());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
