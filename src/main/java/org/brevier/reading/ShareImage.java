package org.brevier.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.View;

/** A picture of a briefing, as {@code image/png}. */
final class ShareImage implements View {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final byte[] png;
    private final boolean forGood;

    /** @param forGood whether it was asked for by an address under which it never changes */
    ShareImage(byte[] png, boolean forGood) {
        this.png = png;
        this.forGood = forGood;
    }

    @Override
    public String getContentType() {
        return "image/png";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var caching = forGood ? FOR_GOOD : CacheControl.noCache().cachePublic();
        response.setContentType(getContentType());
        response.setHeader("Cache-Control", caching.getHeaderValue());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLength(png.length);
        response.getOutputStream().write(png);
    }
}
