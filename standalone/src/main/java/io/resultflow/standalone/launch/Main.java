package io.resultflow.standalone.launch;

import io.resultflow.store.sealing.SealingFailure;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./resultflow}; settings are environment variables, listed in docs/operations.md. */
@Command(
        name = "resultflow",
        mixinStandardHelpOptions = true,
        description = "One spreadsheet and one Word template become one private PDF per customer.",
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class, ToolsCommand.class, DemoCommand.class})
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs one command and exits with its code: 0 when it did what it says. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(lineFor(failure));
            return FAILED;
        });
        return line.execute(arguments.toArray(String[]::new));
    }

    private static String lineFor(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SealingFailure) {
                return String.valueOf(cause.getMessage());
            }
        }
        boolean forPeople = failure instanceof LaunchFailure || failure instanceof IllegalStateException;
        return forPeople && failure.getMessage() != null
                ? failure.getMessage()
                : "Stopped: " + failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
