package org.brevier.delivery;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.brevier.site.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The site's own pages for what went wrong. They tell readers what to do now, and nobody what it was. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;
    private static final int FULL = HttpStatus.INSUFFICIENT_STORAGE.value();

    private final ViewResolver views;
    private final Site site;

    ErrorPages(@Qualifier("thymeleafViewResolver") ViewResolver views, Site site) {
        this.views = views;
        this.site = site;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        int status = status(request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Outage.RETRY_SECONDS);
        }
        model.addAttribute("status", status);
        if (status == FULL) {
            LOG.warn("{} for {}: the disk is full", status, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        } else if (isOurs(status)) {
            model.addAttribute("reference", logged(status, request));
        }
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            typed(request).ifPresent(text -> model.addAttribute("typed", text));
        }
        if (Accepted.takesHtml(request.getHeader("Accept"))) {
            render(status, model, request, response);
        } else {
            write(response, "text/plain;charset=utf-8", status + " " + reason(status) + "\n");
        }
    }

    /**
     * What somebody wrote on a page of this site is given back; what another site sends here is not shown as if it were
     * ours. Files are not read for that: whoever sends them may be nobody.
     */
    private static Optional<String> typed(HttpServletRequest request) {
        boolean isOurForm = "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return isOurForm
                ? Optional.ofNullable(request.getParameter("text")).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** The address of the error page is no page itself. */
    private static int status(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (Outage.isBehind(failure(request))) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? failure : null;
    }

    private static String logged(int status, HttpServletRequest request) {
        byte[] random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().formatHex(random);
        var failure = failure(request);
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (Outage.isBehind(failure)) {
            LOG.warn("{} {} for {}: the database or the media store is away", reference, status, address);
        } else if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            LOG.warn("{} {} for {}: too much is asked at once", reference, status, address);
        } else {
            LOG.error("{} {} for {}", reference, status, address, failure);
        }
        return reference;
    }

    private void render(int status, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = new ContentCachingResponseWrapper(response);
        try {
            var view = views.resolveViewName(viewName(status), site.language());
            if (view == null) {
                throw new IllegalStateException("there is no view " + viewName(status));
            }
            view.render(model.asMap(), request, page);
            page.copyBodyToResponse();
        } catch (Exception e) {
            LOG.error("The page for {} could not be rendered", status, e);
            write(response, "text/html;charset=utf-8", PlainErrors.page(status));
        }
    }

    private static String viewName(int status) {
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return "error/404";
        }
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            return "error/403";
        }
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            return "error/413";
        }
        if (status == FULL) {
            return "error/507";
        }
        return isOurs(status) ? "error/5xx" : "error/4xx";
    }

    /** A method or a version of HTTP that nobody speaks here is a fault of whoever asks. */
    private static boolean isOurs(int status) {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && status != HttpServletResponse.SC_NOT_IMPLEMENTED
                && status != HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
    }

    private static String reason(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
