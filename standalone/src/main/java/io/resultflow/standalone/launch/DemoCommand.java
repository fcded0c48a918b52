package io.resultflow.standalone.launch;

import io.resultflow.standalone.demo.Demo;
import io.resultflow.standalone.demo.DemoFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code up}, and then the sample batch through the real API. */
@Command(name = "demo", description = "Start ResultFlow and send the sample batch.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--once", description = "Open every report as its customer would, then end; 0 when all is right.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec.commandLine().getOut());
        Settings settings = Settings.of(System.getenv());
        Logs.toFile(settings);
        try (Launcher launcher = new Launcher(settings, console::say)) {
            launcher.start();
            Demo demo = new Demo(
                    Path.of(System.getProperty("resultflow.root", ".")),
                    settings.localUrl(),
                    Files.readString(settings.adminPassword()).strip(),
                    console::say);
            if (once) {
                demo.sendAndOpen();
                return 0;
            }
            demo.send();
            console.where(settings);
            console.say("Ctrl-C ends it; ./resultflow demo starts it again with what is there");
            launcher.awaitEnd();
            return 0;
        } catch (DemoFailure e) {
            throw new LaunchFailure("The demo failed: " + e.getMessage());
        }
    }
}
