package org.brevier.media;

import java.util.Optional;
import org.brevier.markdown.OwnFile;

/** How a text names a file of the site's own. */
sealed interface Reference {

    /** By its address. */
    record ById(String id) implements Reference {}

    /** By where the content folder has it. */
    record ByPath(String path) implements Reference {}

    /** Empty for what leads to another site, or out of the content folder. */
    static Optional<Reference> parse(String reference) {
        return OwnFile.named(reference).map(named -> switch (named) {
            case OwnFile.ById address -> new ById(address.id());
            case OwnFile.ByPath file -> new ByPath(file.path());
        });
    }
}
