package io.resultflow.standalone.launch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the process on the state directory and waits until none of its children is left. */
@Command(name = "down", description = "End ResultFlow.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    private static final int LIMIT_SECONDS = 90;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(spec.commandLine().getOut());
        Settings settings = Settings.of(System.getenv());
        Optional<ProcessHandle> running = Instance.running(settings.home());
        if (running.isEmpty()) {
            console.say("ResultFlow does not run on " + settings.home());
            return 0;
        }
        List<ProcessHandle> all =
                Stream.concat(running.stream(), running.get().descendants()).toList();
        running.get().destroy();
        for (ProcessHandle process : all) {
            awaitEnd(process);
        }
        console.say("ResultFlow has ended");
        return 0;
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        }
    }
}
