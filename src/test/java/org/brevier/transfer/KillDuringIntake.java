package org.brevier.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.brevier.Application;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Creation;
import org.brevier.briefing.Desk;
import org.brevier.briefing.FolderDesk;
import org.brevier.briefing.FolderSaving;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.OwnSite;
import org.brevier.testing.Victim;
import org.brevier.trail.Actor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills a whole site while its content folder changes and people save at the desk, again and again, and looks for every
 * text that it had acknowledged: in the database, in the copies and, for files, on the public page.
 *
 * <p>{@code java ... KillDuringIntake [kills]}; exits with 1 when something was lost.
 */
@SuppressWarnings("SystemOut")
final class KillDuringIntake {

    private static final int FILES = 12;
    private static final int WRITERS = 3;

    /** @param problems what the last start had to say of files whose every change was whole */
    record Outcome(int acknowledged, List<String> lost, List<String> problems) {

        boolean isClean() {
            return lost.isEmpty() && problems.isEmpty();
        }
    }

    private final List<String> arguments;
    private final Path content;
    private final Path data;

    /** The digests of acknowledged texts, by the slug of a file or the id of a briefing made at the desk. */
    private final Map<String, Set<String>> acknowledged = new HashMap<>();

    private KillDuringIntake(Map<String, Object> settings) {
        arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        content = Path.of(String.valueOf(settings.get("brevier.content")));
        data = Path.of(String.valueOf(settings.get("brevier.data")));
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            serve(Path.of(arguments[1]), List.of(arguments).subList(2, arguments.length));
        } else {
            var outcome = run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
            System.out.println(outcome);
            System.exit(outcome.isClean() ? 0 : 1);
        }
    }

    static Outcome run(int kills) throws Exception {
        var settings = OwnSite.settings();
        settings.put("server.port", 0);
        var test = new KillDuringIntake(settings);
        var command = new ArrayList<>(List.of("serve", test.content.toString()));
        command.addAll(test.arguments);
        var victim = new Victim(KillDuringIntake.class, command);
        for (int i = 0; i < kills; i++) {
            victim.killOnce(500, 4000, "open"::equals, test::note);
        }
        return test.outcome();
    }

    /** The last line may be cut off by the kill, and then acknowledges nothing. */
    private void note(String line) {
        var words = line.split(" ", -1);
        if (words.length == 3 && words[0].equals("saved") && words[2].length() == 64) {
            acknowledged.computeIfAbsent(words[1], key -> new HashSet<>()).add(words[2]);
        }
    }

    private Outcome outcome() throws IOException {
        try (var site = start(arguments)) {
            var problems = new ArrayList<>(site.getBean(ContentWatch.class).takeIn());
            var lost = new ArrayList<String>();
            for (var text : acknowledged.entrySet()) {
                var id = id(site, text.getKey());
                var digests = digests(site, id);
                var copies = copies(id);
                text.getValue().stream()
                        .filter(digest -> !digests.contains(digest) || !copies.contains(digest))
                        .forEach(digest -> lost.add(text.getKey() + " " + digest));
            }
            for (int number = 0; number < FILES; number++) {
                var slug = "file-" + number;
                if (!Manuscript.sha256(Files.readAllBytes(file(content, number)))
                        .equals(shown(site, slug))) {
                    problems.add("the page of " + slug + " does not show its file");
                }
            }
            return new Outcome(
                    acknowledged.values().stream().mapToInt(Set::size).sum(), lost, problems);
        }
    }

    private static UUID id(ConfigurableApplicationContext site, String name) {
        return name.startsWith("file-")
                ? site.getBean(Desk.class)
                        .findBySlug(new Slug(name))
                        .map(Briefing::id)
                        .orElse(new UUID(0, 0))
                : UUID.fromString(name);
    }

    private static Set<String> digests(ConfigurableApplicationContext site, UUID id) {
        return new HashSet<>(site.getBean(JdbcClient.class)
                .sql("select sha256 from revision where briefing_id = :id")
                .param("id", id)
                .query(String.class)
                .list());
    }

    private Set<String> copies(UUID id) throws IOException {
        var digests = new HashSet<String>();
        try (var copies = Files.list(data.resolve("revisions").resolve(id.toString()))) {
            for (var copy : copies.toList()) {
                digests.add(Manuscript.sha256(Files.readAllBytes(copy)));
            }
        }
        return digests;
    }

    private static String shown(ConfigurableApplicationContext site, String slug) {
        return site.getBean(PublishedBriefings.class).find(new Slug(slug)) instanceof Lookup.Found found
                ? found.briefing().manuscript().sha256()
                : "";
    }

    /** The process that is killed. */
    private static void serve(Path content, List<String> arguments) throws IOException {
        Files.createDirectories(content.resolve("briefings"));
        var random = new Random();
        for (int number = 0; number < FILES; number++) {
            if (Files.notExists(file(content, number))) {
                Files.writeString(file(content, number), text(random));
            }
        }
        var site = start(arguments);
        System.out.println("open");
        Thread.ofPlatform().start(() -> changeFilesForever(site.getBean(ContentWatch.class), content));
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> saveForever(site.getBean(FolderDesk.class)));
        }
    }

    private static void changeFilesForever(ContentWatch watch, Path content) {
        var random = new Random();
        while (true) {
            int number = random.nextInt(FILES);
            var text = text(random);
            try {
                // Whole or not at all: a file that a kill cuts off is no text of ours.
                var part = content.resolve(".part");
                Files.writeString(part, text);
                Files.move(
                        part,
                        file(content, number),
                        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                if (watch.takeIn().isEmpty()) {
                    System.out.println(
                            "saved file-" + number + " " + Manuscript.of(text).sha256());
                }
            } catch (IOException | Unreadable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void saveForever(FolderDesk desk) {
        var random = new Random();
        while (true) {
            try {
                var first = Manuscript.of(text(random));
                var created = desk.create(new Slug("desk-" + UUID.randomUUID()), first, Actor.named("ada"));
                if (created instanceof Creation.Created made) {
                    acknowledge(made.briefing(), first);
                    var second = Manuscript.of(text(random));
                    if (desk.save(made.briefing().id(), made.briefing().version(), second, Actor.named("ada"))
                            instanceof FolderSaving.Saved saved) {
                        acknowledge(saved.briefing(), second);
                    }
                }
            } catch (Unreadable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void acknowledge(Briefing briefing, Manuscript manuscript) {
        System.out.println("saved " + briefing.id() + " " + manuscript.sha256());
    }

    private static ConfigurableApplicationContext start(List<String> arguments) {
        return new SpringApplicationBuilder(Application.class)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    private static Path file(Path content, int number) {
        return content.resolve("briefings/file-" + number + ".md");
    }

    private static String text(Random random) {
        return Copy.titled("Number " + random.nextLong())
                .and("Sentence after sentence of it. ".repeat(random.nextInt(1, 400)))
                .text();
    }
}
