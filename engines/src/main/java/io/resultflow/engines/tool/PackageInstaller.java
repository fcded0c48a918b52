package io.resultflow.engines.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Installs Debian packages when this process is root or may become root without a password. */
record PackageInstaller(String what, List<String> packages, Path cache) implements Tool.Installer {
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final Path SUDO = Path.of("/usr/bin/sudo");
    private static final Map<String, String> NO_QUESTIONS = Map.of("DEBIAN_FRONTEND", "noninteractive");

    @Override
    public void install(Consumer<String> say) throws IOException, InterruptedException {
        if (!Files.isExecutable(APT)) {
            return;
        }
        List<String> become;
        if ("root".equals(System.getProperty("user.name"))) {
            become = List.of();
        } else if (Files.isExecutable(SUDO)
                && command("Checking for sudo", List.of(SUDO.toString(), "-n", "true"))
                        .run(line -> {})) {
            become = List.of(SUDO.toString(), "-n", "DEBIAN_FRONTEND=noninteractive");
        } else {
            return;
        }
        // Old lists name packages that the mirror has no more.
        command("Reading the package lists", with(become, List.of("update"))).run(say);
        List<String> install = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
        install.addAll(packages);
        command("Installing " + what, with(become, install)).run(say);
    }

    private static List<String> with(List<String> become, List<String> arguments) {
        List<String> command = new ArrayList<>(become);
        command.add(APT.toString());
        command.addAll(arguments);
        return command;
    }

    private LongCommand command(String doing, List<String> command) {
        return new LongCommand(doing, command, NO_QUESTIONS, cache.resolve("install.log"));
    }
}
