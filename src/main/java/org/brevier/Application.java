package org.brevier;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.brevier.store.Rehearsal;
import org.brevier.transfer.ImportCommand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brevier: serves the site, or carries out one command and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Application {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    /** Ends with status 0 on success, 1 when something was refused, 2 for wrong usage. */
    public static void main(String[] arguments) {
        var commandLine = CommandLine.parse(arguments);
        int status = run(commandLine);
        if (!(commandLine instanceof CommandLine.Serve) || status != DONE) {
            System.exit(status);
        }
    }

    static int run(CommandLine commandLine) {
        return switch (commandLine) {
            case CommandLine.Serve serve -> serve(serve);
            case CommandLine.Import command -> take(command);
            case CommandLine.Wrong wrong -> explain(wrong);
        };
    }

    private static int serve(CommandLine.Serve serve) {
        try {
            new SpringApplicationBuilder(Application.class).run(serve.settings().toArray(String[]::new));
            return DONE;
        } catch (RuntimeException alreadySaid) {
            return REFUSED;
        }
    }

    /** Only what the command needs is made: no pages, no server, nothing that looks at the content folder. */
    private static int take(CommandLine.Import command) {
        try {
            return command.dryRun() ? rehearse(command) : take(command, command());
        } catch (IOException | RuntimeException e) {
            System.err.println("The import ended early: " + e.getMessage());
            return REFUSED;
        }
    }

    private static int rehearse(CommandLine.Import command) throws IOException {
        try (var rehearsal = new Rehearsal()) {
            int status = take(command, command().listeners(rehearsal));
            if (rehearsal.isBlind()) {
                System.err.println("The site is running: what it holds already is not known here. Stop it and run this"
                        + " again to see clashes with it.");
            }
            return status;
        }
    }

    private static SpringApplicationBuilder command() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
    }

    private static int take(CommandLine.Import command, SpringApplicationBuilder application) throws IOException {
        try (var context = application.run(quietly(command.settings()))) {
            return context.getBean(ImportCommand.class).run(command.path(), command.dryRun(), System.out, System.err);
        }
    }

    private static String[] quietly(List<String> settings) {
        return Stream.concat(
                        Stream.of(
                                "--logging.level.root=warn",
                                "--logging.level.org.flywaydb.core.internal.command.DbMigrate=warn"),
                        settings.stream())
                .toArray(String[]::new);
    }

    private static int explain(CommandLine.Wrong wrong) {
        System.err.println(wrong.why());
        System.err.println(CommandLine.USAGE);
        return WRONG_USAGE;
    }
}
