package org.brevier.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.brevier.testing.OwnSite;
import org.springframework.util.FileSystemUtils;

/**
 * Kills a process in the middle of saves, again and again, and looks for every save that it had acknowledged.
 *
 * <p>{@code java ... KillDuringSaves [kills] [kill|term]}; exits with 1 when a save was lost, wrong or half there.
 */
@SuppressWarnings("SystemOut")
final class KillDuringSaves {

    private static final int WRITERS = 8;

    /** What became of the saves. */
    record Outcome(int kills, int acknowledged, int lost, int wrong, int half) {

        boolean isClean() {
            return lost == 0 && wrong == 0 && half == 0;
        }

        @Override
        public String toString() {
            return "%d kills, %d acknowledged, %d lost, %d wrong, %d half"
                    .formatted(kills, acknowledged, lost, wrong, half);
        }
    }

    private final Path data = OwnSite.newFolder("kills-");
    private final Map<UUID, String> acknowledged = new HashMap<>();
    private final Random random = new Random();

    private KillDuringSaves() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("save")) {
            save(Path.of(arguments[1]));
        } else {
            int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
            var outcome = run(kills, arguments.length > 1 && arguments[1].equals("term"));
            System.out.println(outcome);
            System.exit(outcome.isClean() ? 0 : 1);
        }
    }

    /** @param orderly whether to send SIGTERM in place of SIGKILL */
    static Outcome run(int kills, boolean orderly) throws IOException, InterruptedException {
        var test = new KillDuringSaves();
        for (int i = 0; i < kills; i++) {
            test.killOnce(orderly);
        }
        var outcome = test.outcome(kills);
        if (outcome.isClean()) {
            FileSystemUtils.deleteRecursively(test.data);
        }
        return outcome;
    }

    private void killOnce(boolean orderly) throws IOException, InterruptedException {
        var saver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillDuringSaves.class.getName(),
                        "save",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = saver.inputReader(StandardCharsets.US_ASCII)) {
            awaitFirst(lines);
            var killer = Thread.ofVirtual().start(() -> killLater(saver, orderly));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
            killer.join();
        }
        saver.waitFor(30, TimeUnit.SECONDS);
        saver.destroyForcibly().waitFor();
    }

    private void awaitFirst(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); !"open".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The database did not open after a kill");
            }
        }
    }

    private void killLater(Process saver, boolean orderly) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300, 3000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Through the handle, as the process itself would also close the pipe with acknowledgements in it.
        if (orderly) {
            saver.toHandle().destroy();
        } else {
            saver.toHandle().destroyForcibly();
        }
    }

    /** The last line may be cut off by the kill, and then acknowledges nothing. */
    private void note(String line) {
        var words = line.split(" ", -1);
        if (words.length == 2 && words[0].length() == 36 && words[1].length() == 64) {
            acknowledged.put(UUID.fromString(words[0]), words[1]);
        }
    }

    private Outcome outcome(int kills) {
        try (var scratch = Scratch.open(data)) {
            if (!scratch.database.recovery().equals(new Recovery.NotNeeded())) {
                return new Outcome(kills, acknowledged.size(), acknowledged.size(), 0, 0);
            }
            var texts = rows(scratch, "select id, text from saved_text");
            texts.replaceAll((id, text) -> hash(text));
            var marks = rows(scratch, "select id, hash from saved_mark");
            long lost = acknowledged.keySet().stream()
                    .filter(id -> !texts.containsKey(id))
                    .count();
            long wrong = texts.entrySet().stream()
                    .filter(text -> acknowledged.containsKey(text.getKey()))
                    .filter(text -> !text.getValue().equals(acknowledged.get(text.getKey())))
                    .count();
            long half = symmetricDifference(texts, marks);
            return new Outcome(
                    kills, acknowledged.size(), Math.toIntExact(lost), Math.toIntExact(wrong), Math.toIntExact(half));
        }
    }

    private static Map<UUID, String> rows(Scratch scratch, String sql) {
        var rows = new HashMap<UUID, String>();
        scratch.jdbc
                .sql(sql)
                .query((row, number) -> rows.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return rows;
    }

    private static long symmetricDifference(Map<UUID, String> texts, Map<UUID, String> marks) {
        return texts.entrySet().stream()
                        .filter(text -> !text.getValue().equals(marks.get(text.getKey())))
                        .count()
                + marks.keySet().stream().filter(id -> !texts.containsKey(id)).count();
    }

    /** The process that is killed. */
    private static void save(Path data) {
        var scratch = Scratch.open(data);
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::close));
        System.out.println("open");
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> saveForever(scratch));
        }
    }

    private static void saveForever(Scratch scratch) {
        var random = new Random();
        while (true) {
            var id = UUID.randomUUID();
            var text = text(random);
            var hash = hash(text);
            try {
                scratch.writes.run(() -> insert(scratch, id, text, hash));
            } catch (RuntimeException e) {
                return;
            }
            System.out.println(id + " " + hash);
        }
    }

    private static void insert(Scratch scratch, UUID id, String text, String hash) {
        scratch.jdbc
                .sql("insert into saved_text (id, text) values (:id, :text)")
                .param("id", id)
                .param("text", text)
                .update();
        scratch.jdbc
                .sql("insert into saved_mark (id, hash) values (:id, :hash)")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /** Mostly of a briefing's size, now and then a hundred times that. */
    private static String text(Random random) {
        int length = random.nextInt(20) == 0 ? random.nextInt(200_000) : random.nextInt(1, 8000);
        return random.ints(length, ' ', '\u0250')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
