package org.brevier.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brevier.account.Problems;
import org.brevier.settings.StoredSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which owners set up the site. */
@Component
class SettingsPage {

    /** How the settings' names begin, by the groups in which they stand on the page. */
    private static final Map<String, String> GROUPS = groups();

    private final StoredSettings stored;
    private final SettingsInForce inForce;

    SettingsPage(StoredSettings stored, SettingsInForce inForce) {
        this.stored = stored;
        this.inForce = inForce;
    }

    private static Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("name", "site-t");
        groups.put("look", "site-brand");
        groups.put("lists", "site-(?:page|feed)-");
        groups.put("desk", "desk-");
        groups.put("checks", "checks-");
        return groups;
    }

    /**
     * One setting as the page shows it.
     *
     * @param label the last word of its message keys
     * @param value as typed, or as in force
     * @param other what is in force where it is not what was typed; blank otherwise
     * @param configured what would be in force without the desk
     * @param origin where the value in force comes from
     */
    record Field(
            String name, String label, String value, String other, String configured, String origin, boolean back) {

        public boolean isOfDesk() {
            return origin.equals("desk");
        }
    }

    /** @param name the last word of its message keys */
    record Group(String name, List<Field> fields) {}

    SettingsForm present() {
        return SettingsForm.of(stored.version(), inForce.present(), inForce.social());
    }

    ModelAndView of(SettingsForm form, Problems problems) {
        var page = new ModelAndView("editing/settings")
                .addObject("form", form)
                .addObject("version", problems.byField().containsKey("version") ? stored.version() : form.version())
                .addObject("groups", groups(form))
                .addObject("socialOrigin", inForce.origin(SettingsInForce.SOCIAL))
                .addObject("logoOrigin", inForce.origin(SettingsInForce.LOGO))
                .addObject("suggestions", form.suggestions())
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Group> groups(SettingsForm form) {
        var fields = fields(form);
        return GROUPS.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        fields.stream()
                                .filter(field -> field.label().matches(group.getValue() + ".*"))
                                .toList()))
                .toList();
    }

    private List<Field> fields(SettingsForm form) {
        var present = inForce.present();
        var configured = inForce.configured();
        return form.values().entrySet().stream()
                .map(entry -> field(entry.getKey(), entry.getValue(), present, configured, form))
                .toList();
    }

    private Field field(
            String name, String value, Map<String, String> present, Map<String, String> configured, SettingsForm form) {
        String other = present.getOrDefault(name, "");
        return new Field(
                name,
                name.replaceFirst("^brevier\\.", "").replace('.', '-'),
                value,
                Objects.equals(other, value) ? "" : other,
                configured.getOrDefault(name, ""),
                inForce.origin(name),
                form.back().contains(name));
    }
}
