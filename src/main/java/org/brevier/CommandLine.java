package org.brevier;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What somebody typed behind {@code java -jar brevier.jar}; every {@code --name=value} is a setting. */
sealed interface CommandLine {

    /** One line for each command. */
    String USAGE = """
            usage: java -jar brevier.jar [--setting=value ...]
                   java -jar brevier.jar import PATH [--dry-run] [--setting=value ...]""";

    List<String> settings();

    /** Serve the site until told to stop. */
    record Serve(List<String> settings) implements CommandLine {}

    /** Take a file or a folder in, or only say what would be taken. */
    record Import(Path path, boolean dryRun, List<String> settings) implements CommandLine {}

    /** Nothing that we know. */
    record Wrong(String why) implements CommandLine {

        @Override
        public List<String> settings() {
            return List.of();
        }
    }

    static CommandLine parse(String... typed) {
        var settings = Arrays.stream(typed).filter(CommandLine::isSetting).toList();
        var words = Arrays.stream(typed).filter(word -> !isSetting(word)).toList();
        if (words.isEmpty()) {
            return new Serve(settings);
        }
        if (!words.getFirst().equals("import")) {
            return new Wrong("there is no command " + words.getFirst());
        }
        var paths =
                words.stream().skip(1).filter(word -> !word.equals("--dry-run")).toList();
        return paths.size() == 1 && !paths.getFirst().startsWith("-")
                ? new Import(Path.of(paths.getFirst()), words.contains("--dry-run"), settings)
                : new Wrong("import takes one path");
    }

    private static boolean isSetting(String word) {
        return word.startsWith("--") && (word.contains("=") || word.equals("--debug"));
    }
}
