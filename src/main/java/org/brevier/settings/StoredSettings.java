package org.brevier.settings;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings that were made at the desk, as texts under the names that they have in the configuration. */
@Repository
public class StoredSettings {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;

    StoredSettings(JdbcClient jdbc, Writes writes, SiteVersion siteVersion, Trail trail) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
    }

    /** For those who change them. */
    public long version() {
        return jdbc.sql("select version from settings_version where id = 1")
                .query(Long.class)
                .single();
    }

    public Map<String, String> all() {
        var all = new TreeMap<String, String>();
        jdbc.sql("select name, content from site_setting").query(result -> {
            all.put(result.getString("name"), result.getString("content"));
        });
        return all;
    }

    /**
     * Makes these the settings of the desk; what is not among them comes from the configuration again.
     *
     * @return whether nobody else changed any since that version
     */
    public boolean replace(long version, Map<String, String> settings, Actor by) {
        return writes.run(() -> {
            int current = jdbc.sql(
                            "update settings_version set version = version + 1 where id = 1 and version = :version")
                    .param("version", version)
                    .update();
            if (current == 1) {
                replace(settings, by);
            }
            return current == 1;
        });
    }

    private void replace(Map<String, String> settings, Actor by) {
        String changes = changes(all(), settings);
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("delete from site_setting").update();
        settings.forEach((name, value) -> jdbc.sql("insert into site_setting (name, content) values (:name, :content)")
                .param("name", name)
                .param("content", value)
                .update());
        trail.record(by, Act.SETTINGS_CHANGED, Optional.empty(), "/", changes);
        siteVersion.raise();
    }

    private static String changes(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> name.replaceFirst("^brevier\\.", "") + ": "
                        + Optional.ofNullable(after.get(name)).orElse("as configured"))
                .collect(Collectors.joining("; "));
    }
}
