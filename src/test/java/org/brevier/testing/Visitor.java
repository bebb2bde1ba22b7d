package org.brevier.testing;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.testing.Web.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at the desk with a browser of their own: it keeps cookies, and brings back the word of the page it last saw. It follows no redirects by itself. */
public final class Visitor {

    private final Web web;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    public Visitor(Web web) {
        this.web = web;
    }

    public Answer get(String path, String... headers) {
        return seen(web.get(path, with(headers)));
    }

    /** Sends a form with the word that belongs to it, as the page last seen had it. */
    public Answer post(String path, Map<String, String> form, String... headers) {
        var all = new LinkedHashMap<>(form);
        all.putIfAbsent("_csrf", csrf);
        return seen(web.post(path, all, with(headers)));
    }

    /** Sends a form with files, and with the word as {@link #post(String, Map, String...)}. */
    public Answer post(String path, FormWithFiles form, String... headers) {
        return send(path, BodyPublishers.ofByteArray(form.field("_csrf", csrf).bytes()), headers);
    }

    /** The same without saying beforehand how long it is. */
    public Answer stream(String path, FormWithFiles form, String... headers) {
        byte[] bytes = form.field("_csrf", csrf).bytes();
        return send(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), headers);
    }

    private Answer send(String path, BodyPublisher body, String... headers) {
        var typed = Stream.concat(Stream.of(headers), Stream.of("Content-Type", FormWithFiles.TYPE));
        return seen(web.send("POST", path, body, with(typed.toArray(String[]::new))));
    }

    /** Sends a form that no page has given. */
    public Answer postWithoutWord(String path, Map<String, String> form) {
        return seen(web.post(path, form, with()));
    }

    public Answer send(String method, String path, String... headers) {
        return seen(web.send(method, path, BodyPublishers.noBody(), with(headers)));
    }

    /** Opens a page, fills in its first form that changes something, and sends it where the page says. */
    public Answer submit(String page, Map<String, String> fields) {
        return submit(page, "main form[method=post]", fields);
    }

    public Answer submit(String page, String form, Map<String, String> fields) {
        var found = get(page).html().selectFirst(form);
        if (found == null) {
            throw new AssertionError("There is no " + form + " at " + page);
        }
        var all = filledIn(found);
        all.putAll(fields);
        return post(found.attr("action"), all);
    }

    private static Map<String, String> filledIn(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            boolean choice =
                    field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
            if (!choice || field.hasAttr("checked")) {
                fields.put(field.attr("name"), value(field));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "select" ->
                Optional.ofNullable(field.selectFirst("option[selected]"))
                        .or(() -> Optional.ofNullable(field.selectFirst("option")))
                        .map(option -> option.attr("value"))
                        .orElse("");
            case "textarea" -> field.wholeText();
            default -> field.attr("value");
        };
    }

    /** The page that an answer leads to. */
    public Answer follow(Answer answer) {
        String location =
                answer.header("Location").orElseThrow(() -> new AssertionError("no redirect but " + answer.status()));
        return get(location.replaceFirst("^https?://[^/]+", ""));
    }

    public Document page(String path) {
        return get(path).html();
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The word that the page last seen wants back. */
    public String csrf() {
        return csrf;
    }

    private String[] with(String... headers) {
        if (cookies.isEmpty()) {
            return headers;
        }
        String cookie = cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        return Stream.concat(Stream.of(headers), Stream.of("Cookie", cookie)).toArray(String[]::new);
    }

    private Answer seen(Answer answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
            var word = answer.html().selectFirst("meta[name=csrf]");
            csrf = word == null ? csrf : word.attr("content");
        }
        return answer;
    }
}
