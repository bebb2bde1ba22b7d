package org.brevier.briefing;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.brevier.settings.LiveSettings;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.stereotype.Component;

/** The rules of the desk and the numbers of its checks, under the names that the configuration has for them. */
@Component
public class HouseRules {

    /** The setting that is no number: whether a text is approved by somebody else than its last writer. */
    public static final String SECOND_PAIR_OF_EYES = "brevier.desk.second-pair-of-eyes";

    private static final String CHECKS = "brevier.checks.";

    private final LiveSettings settings;

    HouseRules(LiveSettings settings) {
        this.settings = settings;
    }

    public Map<String, String> inForce() {
        return texts(settings.of(DeskSettings.class), settings.of(CheckSettings.class));
    }

    /** What would be in force if nothing had been set at the desk. */
    public Map<String, String> configured() {
        return texts(settings.configured(DeskSettings.class), settings.configured(CheckSettings.class));
    }

    private static Map<String, String> texts(DeskSettings desk, CheckSettings checks) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(SECOND_PAIR_OF_EYES, String.valueOf(desk.secondPairOfEyes()));
        for (var number : CheckSettings.class.getRecordComponents()) {
            texts.put(CHECKS + kebab(number.getName()), value(number, checks));
        }
        return texts;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String value(RecordComponent number, CheckSettings checks) {
        try {
            return String.valueOf(number.getAccessor().invoke(checks));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether these texts make rules: the lesser number of a range is not above the greater. */
    public boolean allow(Map<String, String> texts) {
        try {
            settings.bind(DeskSettings.class, texts);
            settings.bind(CheckSettings.class, texts).limits();
            return true;
        } catch (BindException | IllegalArgumentException e) {
            return false;
        }
    }
}
