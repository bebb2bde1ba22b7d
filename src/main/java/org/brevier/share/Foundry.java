package org.brevier.share;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.brevier.share.Face.Build;
import org.brevier.share.Faces.Ideographs;
import org.brevier.site.Digests;
import org.brevier.store.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Opens the typefaces: those that come with Brevier, those in the operator's folder, and what the machine has. */
@Component
class Foundry implements Typefaces {

    private static final Logger LOG = LoggerFactory.getLogger(Foundry.class);

    /** Opened once in a Java, which keeps a copy of each on the disk until it ends. */
    private static final Map<String, Font> BUNDLED = new ConcurrentHashMap<>();

    private final Path folder;

    @Autowired
    Foundry(ShareSettings settings, Storage storage) {
        this(settings.fonts().orElseGet(() -> storage.data().resolve("fonts")));
    }

    /** @param folder where the operator keeps more typefaces; it need not be there */
    Foundry(Path folder) {
        this.folder = folder;
    }

    @Override
    public Faces open() throws IOException {
        var own = Face.of(font("schibsted-grotesk-850.ttf"), font("schibsted-grotesk-500.ttf"), Build.OWN, true);
        var alphabets = new ArrayList<Supplier<Face>>();
        alphabets.add(() -> own);
        var digest = Digests.sha256();
        for (var file : files()) {
            add(file, alphabets, digest);
        }
        alphabets.add(bundled("noto-sans-700.ttf", "noto-sans-500.ttf", Build.ALPHABETIC));
        alphabets.add(bundled("noto-sans-hebrew-700.ttf", "noto-sans-hebrew-500.ttf", Build.ALPHABETIC));
        alphabets.add(bundled("noto-sans-arabic-700.ttf", "noto-sans-arabic-500.ttf", Build.TALL));
        alphabets.add(bundled("noto-sans-devanagari-700.ttf", "noto-sans-devanagari-500.ttf", Build.TALL));
        alphabets.add(bundled("noto-sans-thai-700.ttf", "noto-sans-thai-500.ttf", Build.TALL));
        var ideographs =
                Stream.of("jp", "sc", "tc", "kr").map(Foundry::ideographs).toList();
        return new Faces(
                alphabets,
                ideographs,
                SingletonSupplier.of(Foundry::machine),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static Supplier<Face> bundled(String heavy, String plain, Build build) {
        return SingletonSupplier.of(() -> Face.of(font(heavy), font(plain), build, true));
    }

    private static Ideographs ideographs(String language) {
        String file = "noto-sans-" + language + "-700.otf";
        return new Ideographs(language, bundled(file, file, Build.IDEOGRAPHIC));
    }

    private static Face machine() {
        var heavy = new Font(Font.SANS_SERIF, Font.BOLD, 1);
        return Face.of(heavy, heavy.deriveFont(Font.PLAIN), Build.TALL, false);
    }

    private static Font font(String name) {
        return BUNDLED.computeIfAbsent(name, Foundry::read);
    }

    private static Font read(String name) {
        try (InputStream file = Objects.requireNonNull(Foundry.class.getResourceAsStream("/fonts/" + name))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches("(?i).*\\.(?:ttf|otf|ttc)"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(Path file, List<Supplier<Face>> faces, MessageDigest digest) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var font = Font.createFonts(file.toFile())[0];
            var face = Face.of(font, font, Build.TALL, true);
            faces.add(() -> face);
            digest.update(bytes);
        } catch (IOException | FontFormatException e) {
            LOG.warn("The font {} cannot be used: {}", file, e.toString());
        }
    }
}
