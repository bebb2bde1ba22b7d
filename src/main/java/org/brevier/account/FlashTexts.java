package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.CollectionUtils;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Carries what a form's answer says over to the page it redirects to, in a session that keeps texts alone. */
final class FlashTexts extends AbstractFlashMapManager {

    private static final String ATTRIBUTE = "flash";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Kept>> LIST = new TypeReference<>() {};

    /** A flash map, as text can hold it. */
    record Kept(Map<String, String> texts, @Nullable String path, Map<String, List<String>> parameters, long expires) {

        static Kept of(FlashMap flash) {
            var texts = new LinkedHashMap<String, String>();
            flash.forEach((name, value) -> texts.put(name, text(name, value)));
            return new Kept(
                    texts,
                    flash.getTargetRequestPath(),
                    new LinkedHashMap<>(flash.getTargetRequestParams()),
                    flash.getExpirationTime());
        }

        private static String text(String name, @Nullable Object value) {
            if (value instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("The flash attribute " + name + " is no text");
        }

        FlashMap flash() {
            var flash = new FlashMap();
            flash.putAll(texts);
            flash.setTargetRequestPath(path);
            flash.addTargetRequestParams(CollectionUtils.toMultiValueMap(parameters));
            flash.setExpirationTime(expires);
            return flash;
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ATTRIBUTE))
                .map(String.class::cast)
                .map(FlashTexts::read)
                .orElse(null);
    }

    /** Into a list that the caller may change, as it does. */
    private static List<FlashMap> read(String kept) {
        return JSON.readValue(kept, LIST).stream().map(Kept::flash).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        if (flashes.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        } else {
            session.setAttribute(
                    ATTRIBUTE,
                    JSON.writeValueAsString(flashes.stream().map(Kept::of).toList()));
        }
    }
}
