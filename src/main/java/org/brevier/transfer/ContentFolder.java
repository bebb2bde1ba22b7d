package org.brevier.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brevier.trail.Actor;

/**
 * A folder of Markdown and media on disk. Hidden files, links that lead out of it and anything below a depth of 20 are passed over.
 *
 * @param origin as in {@link ContentFile}
 */
record ContentFolder(Path root, String origin) {

    /** Who acts at the desk when a file does. */
    static final Actor ACTOR = Actor.named("content folder");

    private static final int DEEPEST = 20;

    /** What a look at the folder can tell without reading a file: a file is worth reading again when its stamp differs. */
    record Stamp(long modified, long size) {

        static Stamp of(Path file) throws IOException {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        }

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
        }
    }

    /** The folder in which the site's own content lives. */
    static ContentFolder ofSite(Path root) {
        return new ContentFolder(root, "");
    }

    /** The files of a folder that is imported, or the one file. */
    static List<ContentFile> imported(Path path) throws IOException {
        Path real = path.toRealPath();
        return Files.isDirectory(real)
                ? new ContentFolder(real, real.toString()).files()
                : List.of(new ContentFile(
                        real.getFileName().toString(),
                        real,
                        real.resolveSibling("").toString()));
    }

    List<ContentFile> files() {
        var files = new ArrayList<ContentFile>();
        walk((path, attributes) -> files.add(new ContentFile(path, root.resolve(path), origin)));
        files.sort(null);
        return files;
    }

    Map<String, Stamp> stamps() {
        var stamps = new TreeMap<String, Stamp>();
        walk((path, attributes) -> stamps.put(path, Stamp.of(attributes)));
        return stamps;
    }

    private void walk(Found found) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, Set.<FileVisitOption>of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(root) && isHidden(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file)) {
                        found.file(root.relativize(file).toString().replace('\\', '/'), attributes);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the content folder " + root + " cannot be read", e);
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @FunctionalInterface
    private interface Found {

        void file(String path, BasicFileAttributes attributes);
    }
}
