package io.resultflow.standalone.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs until Ctrl-C or {@code down}; detached, it returns when the app is healthy. */
@Command(name = "up", description = "Start ResultFlow.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--detach", description = "Leave it running in the background.")
    private boolean detach;

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec.commandLine().getOut());
        Settings settings = Settings.of(System.getenv());
        if (detach) {
            new Detached(settings, console::say).start();
            console.where(settings);
            return 0;
        }
        Logs.toFile(settings);
        try (Launcher launcher = new Launcher(settings, console::say)) {
            launcher.start();
            console.where(settings);
            launcher.awaitEnd();
        }
        return 0;
    }
}
