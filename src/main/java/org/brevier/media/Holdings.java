package org.brevier.media;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.brevier.markdown.OwnFile;
import org.brevier.markdown.OwnFiles;
import org.brevier.store.Portions;
import org.springframework.stereotype.Component;

/** Which of the names that texts use are names of files. */
@Component
class Holdings implements OwnFiles {

    private final MediaRows rows;

    Holdings(MediaRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean hold(String reference) {
        return OwnFile.named(reference).filter(this::holds).isPresent();
    }

    private boolean holds(OwnFile file) {
        return switch (file) {
            case OwnFile.ById address -> rows.find(address.id()).isPresent();
            case OwnFile.ByPath there -> rows.findByPath(there.path()).isPresent();
        };
    }

    @Override
    public Set<String> unknown(Collection<String> names) {
        var unknown = new HashSet<>(names);
        Portions.of(names).flatMap(portion -> rows.known(portion).stream()).forEach(unknown::remove);
        return unknown;
    }
}
