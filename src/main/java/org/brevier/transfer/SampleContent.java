package org.brevier.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The sample site inside the jar, for a first look without a content folder. */
@Component
class SampleContent {

    private static final String INSIDE = "/content/";

    private final JdbcClient jdbc;

    SampleContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only a site that never took a file in gets it. */
    boolean isWanted() {
        return jdbc.sql("select count(*) from content_file").query(Long.class).single() == 0;
    }

    /** Lays the files out in a temporary folder for as long as the work takes. */
    <T> T with(Function<ContentFolder, T> work) {
        try {
            Path folder = Files.createTempDirectory("brevier-sample-");
            try {
                copyTo(folder);
                return work.apply(ContentFolder.ofSite(folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample content cannot be laid out", e);
        }
    }

    private static void copyTo(Path folder) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (var resource : resolver.getResources("classpath*:" + INSIDE + "**/*.*")) {
            String address = resource.getURL().toString();
            var target = folder.resolve(address.substring(address.lastIndexOf(INSIDE) + INSIDE.length()));
            Files.createDirectories(target.getParent());
            try (var bytes = resource.getInputStream()) {
                Files.copy(bytes, target);
            }
        }
    }
}
