package org.brevier.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brevier.transfer.ContentWatch;
import org.springframework.beans.factory.annotation.Value;

/**
 * The content folder of the site under test. Whatever is done here has been taken in when the call returns; what it
 * returns are the lines of the report that are about the file.
 */
public final class Newsroom {

    private final Path folder;
    private final ContentWatch watch;

    public Newsroom(@Value("${brevier.content}") Path folder, ContentWatch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    /** Takes in one briefing under its slug. */
    public List<String> publish(String slug, Copy copy) {
        return write(path(slug), copy.text());
    }

    /** Where {@link #publish} puts a briefing, below the folder. */
    public static String path(String slug) {
        return "briefings/" + slug + ".md";
    }

    public List<String> write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public List<String> write(String path, byte[] bytes) {
        lay(path, bytes);
        return takeIn(path);
    }

    /** Puts a file into the folder, to be taken in together with others. */
    public void lay(String path, byte[] bytes) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void lay(String path, String text) {
        lay(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public List<String> delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return takeIn(path);
    }

    public List<String> move(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return takeIn(to);
    }

    /** Takes in what has been laid, and says what there is to say of this one. */
    public List<String> takeIn(String path) {
        return watch.takeIn().stream().filter(line -> line.startsWith(path)).toList();
    }
}
