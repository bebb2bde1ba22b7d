package org.brevier.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brevier.site.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The library's files in lists, the newest first; those that were replaced are in none. */
@Repository
public class MediaLists {

    private static final String NEWEST = "order by taken_at desc, id desc\n";

    private final JdbcClient jdbc;

    MediaLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param page counted from 1 */
    public Slice<Media> list(MediaFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = where(filter, parameters);
        long total = jdbc.sql("select count(*) from media\n" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var files = jdbc.sql(MediaRows.SELECT + where + NEWEST + "offset :from rows fetch first :size rows only")
                .params(parameters)
                .param("from", (long) (page - 1) * size)
                .param("size", size)
                .query(MediaRows::media)
                .list();
        return new Slice<>(files, page, size, total);
    }

    /** Without an end, for whoever has to sort out by what only they know. */
    public List<Media> all(MediaFilter filter) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql(MediaRows.SELECT + where(filter, parameters) + NEWEST)
                .params(parameters)
                .query(MediaRows::media)
                .list();
    }

    private static String where(MediaFilter filter, Map<String, Object> parameters) {
        var conditions = new StringBuilder("where replaced_by is null\n");
        for (int i = 0; i < filter.words().size(); i++) {
            conditions.append("""
                    and lower(name || ' ' || called || ' ' || description || ' ' || caption || ' ' || credit) like :word%d escape '!'
                    """.formatted(i));
            parameters.put("word" + i, like(filter.words().get(i)));
        }
        filter.kind().ifPresent(kind -> {
            conditions.append("and type in (:types)\n");
            parameters.put("types", kind.types().stream().map(FileType::name).toList());
        });
        if (filter.silent()) {
            conditions.append("and description = '' and decorative = false and width is not null\n");
        }
        filter.uploader().ifPresent(uploader -> {
            conditions.append("and uploader = :uploader\n");
            parameters.put("uploader", uploader);
        });
        return conditions.toString();
    }

    private static String like(String word) {
        return "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** The ids in whose place each file is shown, by that file's id. */
    public Map<String, List<String>> earlierIds() {
        var replacements = new HashMap<String, String>();
        jdbc.sql("select id, replaced_by from media where replaced_by is not null")
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("replaced_by")))
                .list()
                .forEach(entry -> replacements.put(entry.getKey(), entry.getValue()));
        var earlier = new HashMap<String, List<String>>();
        replacements
                .keySet()
                .forEach(id -> earlier.computeIfAbsent(shown(id, replacements), it -> new ArrayList<>())
                        .add(id));
        return earlier;
    }

    private static String shown(String id, Map<String, String> replacements) {
        String shown = id;
        while (replacements.containsKey(shown)) {
            shown = replacements.get(shown);
        }
        return shown;
    }
}
