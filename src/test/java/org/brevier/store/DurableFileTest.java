package org.brevier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    private final LinkedHashMap<Path, byte[]> files = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void filesThatAreWrittenTogetherAreThereWithTheirFolders() throws IOException {
        put("new/one", "1");
        put("new/two", "2");
        put("other/deep/three", "3");

        DurableFile.writeTogether(files);

        assertThat(names()).containsExactlyInAnyOrder("new/one", "new/two", "other/deep/three");
        assertThat(folder.resolve("other/deep/three")).hasContent("3");
        assertThat(Files.getPosixFilePermissions(folder.resolve("new/one"))).hasSize(2);
    }

    @Test
    void theyTakeThePlaceOfOlderOnes() throws IOException {
        Files.writeString(folder.resolve("one"), "old and longer");
        put("one", "new");

        DurableFile.writeTogether(files);

        assertThat(folder.resolve("one")).hasContent("new");
    }

    @Test
    void ofFilesThatCannotAllBeWrittenNoneIs() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        put("one", "1");
        put("file/two", "2");

        assertThatThrownBy(() -> DurableFile.writeTogether(files)).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("file");
    }

    private void put(String name, String content) {
        files.put(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
