package org.brevier.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** The typed model of a briefing, as {@code application/json}. */
record JsonTwin(BriefingJson briefing) implements View {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String getContentType() {
        return "application/json";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(briefing);
        response.setContentType(getContentType());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
