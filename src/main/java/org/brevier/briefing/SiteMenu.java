package org.brevier.briefing;

import java.util.List;
import java.util.Optional;
import org.brevier.briefing.published.MenuEntry;
import org.brevier.briefing.published.PublishedMenu;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The menu of the public site as editors arrange it. */
@Repository
public class SiteMenu {

    private final JdbcClient jdbc;
    private final PublishedMenu menu;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;

    SiteMenu(JdbcClient jdbc, PublishedMenu menu, Writes writes, SiteVersion siteVersion, Trail trail) {
        this.jdbc = jdbc;
        this.menu = menu;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
    }

    /**
     * A menu that somebody arranged.
     *
     * @param version for those who change it
     * @param entries none where nobody did
     */
    public record Arrangement(long version, List<MenuEntry> entries) {

        public Arrangement {
            entries = List.copyOf(entries);
        }
    }

    public Arrangement present() {
        long version = jdbc.sql("select version from site_menu where id = 1")
                .query(Long.class)
                .single();
        return new Arrangement(version, menu.arranged());
    }

    /**
     * Makes this the menu; one without entries is the usual one.
     *
     * @return whether nobody else changed it since that version
     */
    public boolean arrange(Arrangement wanted, Actor by) {
        return writes.run(() -> {
            int current = jdbc.sql("update site_menu set version = version + 1 where id = 1 and version = :version")
                    .param("version", wanted.version())
                    .update();
            if (current == 1) {
                replace(wanted.entries());
                String detail = wanted.entries().isEmpty()
                        ? "The usual menu"
                        : wanted.entries().size() + " entries";
                trail.record(by, Act.SETTINGS_CHANGED, Optional.empty(), "Menu", detail);
                siteVersion.raise();
            }
            return current == 1;
        });
    }

    private void replace(List<MenuEntry> entries) {
        jdbc.sql("delete from menu_entry").update();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            jdbc.sql("""
                            insert into menu_entry (position, kind, target, label, place)
                            values (:position, :kind, :target, :label, :place)
                            """)
                    .param("position", i + 1)
                    .param("kind", entry.kind().label())
                    .param("target", entry.target())
                    .param("label", entry.label())
                    .param("place", entry.place().label())
                    .update();
        }
    }
}
