package org.brevier.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.brevier.Application;
import org.brevier.testing.OwnSite;
import org.brevier.testing.Victim;
import org.brevier.trail.Actor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills a whole site while people send pictures and videos, again and again, and looks for every file that it had
 * acknowledged, for rows without a file, and for files that are not what their name says.
 *
 * <p>{@code java ... KillDuringUploads [kills]}; exits with 1 when something was lost.
 */
@SuppressWarnings("SystemOut")
final class KillDuringUploads {

    private static final int WRITERS = 4;
    private static final int MOST_BYTES = 4 << 20;

    record Outcome(int acknowledged, List<String> lost, List<String> half) {

        boolean isClean() {
            return lost.isEmpty() && half.isEmpty();
        }
    }

    private final List<String> arguments;
    private final Path media;
    private final Set<String> acknowledged = new HashSet<>();

    private KillDuringUploads() {
        var settings = OwnSite.settings();
        settings.put("server.port", 0);
        arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        media = Path.of(String.valueOf(settings.get("brevier.data"))).resolve("media");
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            serve(List.of(arguments).subList(1, arguments.length));
        } else {
            var outcome = run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
            System.out.println(outcome);
            System.exit(outcome.isClean() ? 0 : 1);
        }
    }

    static Outcome run(int kills) throws IOException, InterruptedException {
        var test = new KillDuringUploads();
        var command = new ArrayList<>(List.of("serve"));
        command.addAll(test.arguments);
        var victim = new Victim(KillDuringUploads.class, command);
        for (int i = 0; i < kills; i++) {
            victim.killOnce(100, 2000, test::note, test::note);
        }
        return test.outcome();
    }

    /** The last line may be cut off by the kill, and then acknowledges nothing. */
    private boolean note(String line) {
        var words = line.split(" ", -1);
        return words.length == 2 && words[0].equals("taken") && words[1].length() == 64 && acknowledged.add(words[1]);
    }

    private Outcome outcome() throws IOException {
        try (var site = start(arguments)) {
            var rows = site.getBean(JdbcClient.class);
            var brought = rows.sql("select source_sha256 from media")
                    .query(String.class)
                    .list();
            var lost = new ArrayList<>(acknowledged.stream()
                    .filter(digest -> !brought.contains(digest))
                    .toList());
            rows.sql("select sha256 from media").query(String.class).list().stream()
                    .filter(digest -> !isKept(digest))
                    .forEach(lost::add);
            return new Outcome(acknowledged.size(), lost, half());
        }
    }

    private boolean isKept(String digest) {
        var leaf = media.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4));
        return Stream.of("png", "mp4", "pdf").anyMatch(type -> Files.exists(leaf.resolve(digest + "." + type)));
    }

    private List<String> half() throws IOException {
        var half = new ArrayList<String>();
        try (var files = Files.walk(media)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && !name.startsWith(MediaFiles.sha256(new FileSystemResource(file)))) {
                    half.add(name);
                }
            }
        }
        return half;
    }

    /** The process that is killed. */
    private static void serve(List<String> arguments) {
        var library = start(arguments).getBean(MediaLibrary.class);
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> sendForever(library));
        }
    }

    private static void sendForever(MediaLibrary library) {
        var random = new Random();
        while (true) {
            if (library.upload("file", "", new ByteArrayResource(file(random)), Actor.named("ada"))
                    instanceof Taking.Taken taken) {
                System.out.println("taken " + taken.media().sourceSha256());
            }
        }
    }

    /** Each is another than all before it. */
    private static byte[] file(Random random) {
        byte[] noise = new byte[random.nextInt(MOST_BYTES)];
        random.nextBytes(noise);
        return switch (random.nextInt(3)) {
            case 0 -> Samples.appended(Samples.png(), RecordingSamples.text(noise));
            case 1 -> RecordingSamples.together(RecordingSamples.mp4(), RecordingSamples.box("mdat", noise));
            default -> Samples.pdf(RecordingSamples.text(noise));
        };
    }

    private static ConfigurableApplicationContext start(List<String> arguments) {
        return new SpringApplicationBuilder(Application.class)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }
}
