package org.brevier.delivery;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.brevier.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The request that a kept page is made from: its address, and nothing about who asked. What a rendering cannot see it
 * cannot put into a page that others get.
 */
final class PageRequest extends HttpServletRequestWrapper {

    private final PageAddress address;
    private final Site site;

    PageRequest(HttpServletRequest request, PageAddress address, Site site) {
        super(request);
        this.address = address;
        this.site = site;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Accept") ? accept() : null;
    }

    private String accept() {
        if (!address.isNegotiated()) {
            return "*/*";
        }
        return address.asMarkdown() ? "text/markdown" : "text/html";
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of("Accept"));
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public Locale getLocale() {
        return site.language();
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(site.language()));
    }

    @Override
    public @Nullable String getQueryString() {
        return address.parameters().isEmpty()
                ? null
                : address.parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    @Override
    public @Nullable String getParameter(String name) {
        return address.parameters().get(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String value = getParameter(name);
        return value == null ? null : new String[] {value};
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(address.parameters().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return address.parameters().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, parameter -> new String[] {parameter.getValue()}));
    }

    @Override
    public String getScheme() {
        return site.baseUrl().getScheme();
    }

    @Override
    public boolean isSecure() {
        return site.isSecure();
    }

    @Override
    public String getServerName() {
        return site.baseUrl().getHost();
    }

    @Override
    public int getServerPort() {
        URI base = site.baseUrl();
        return base.getPort() >= 0 ? base.getPort() : site.isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(site.baseUrl() + address.path());
    }
}
