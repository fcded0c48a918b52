package io.resultflow.libreoffice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts one LibreOffice, confined and told nothing of its worker, and waits until it answers. */
record OfficeLaunch(OfficeSettings settings, Confinement confinement) {
    /** How LibreOffice asks to be started again, as it does once with a new profile. */
    private static final int AGAIN = 81;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** One that runs, and the line to it. */
    record Started(Process process, OfficeLink link) {}

    /**
     * Returns when it has answered; nobody else can find it then.
     *
     * @throws IOException when it does not start in time; nothing of it runs then
     */
    Started start(OfficeProfile profile) throws IOException {
        Path executable = OfficeHome.executable(settings.officeHome());
        OfficePipe pipe = new OfficePipe(profile);
        Started started = attempt(executable, profile, pipe);
        if (started == null) {
            started = attempt(executable, profile, pipe);
        }
        if (started == null) {
            throw new IOException("LibreOffice did not go beyond its first start");
        }
        pipe.remove();
        return started;
    }

    /** Null when it asks to be started again. */
    private @Nullable Started attempt(Path executable, OfficeProfile profile, OfficePipe pipe) throws IOException {
        Process process = process(executable, profile, pipe);
        Executor late =
                CompletableFuture.delayedExecutor(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
        // One that hangs while it answers is waited for without a limit: its end ends the wait.
        CompletableFuture<Void> deadline =
                CompletableFuture.runAsync(() -> ProcessGroup.kill(process.toHandle()), late);
        boolean up = false;
        try {
            OfficeLink link = awaitLink(process, pipe);
            up = link != null && deadline.cancel(false);
            if (link != null && up) {
                return new Started(process, link);
            }
            if (link == null && process.exitValue() == AGAIN) {
                return null;
            }
            throw new IOException("LibreOffice did not start");
        } finally {
            deadline.cancel(false);
            if (!up) {
                ProcessGroup.kill(process.toHandle());
                pipe.remove();
            }
        }
    }

    /** The line once the process answers; null when it ended before it did. */
    private static @Nullable OfficeLink awaitLink(Process process, OfficePipe pipe) throws IOException {
        try {
            do {
                OfficeLink link = OfficeLink.connect(pipe);
                if (link != null) {
                    return link;
                }
            } while (!process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Nobody waits for LibreOffice any more", e);
        }
    }

    private Process process(Path executable, OfficeProfile profile, OfficePipe pipe) throws IOException {
        List<String> command = List.of(
                executable.toString(),
                "-env:UserInstallation=" + profile.installation(),
                "-env:OSL_SOCKET_PATH=" + profile.temporary(),
                "--accept=pipe,name=" + pipe.name() + ";urp;StarOffice.ComponentContext",
                "--headless",
                "--invisible",
                "--nologo",
                "--nodefault",
                "--norestore",
                "--nolockcheck",
                "--nofirststartwizard");
        ProcessBuilder builder =
                new ProcessBuilder(confinement.around(Background.around(command, confinement.ownSession())));
        Map<String, String> environment = builder.environment();
        // What the worker knows is not LibreOffice's business: no tokens, no proxies, no home.
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LANG") && !name.startsWith("LC_"));
        environment.put("HOME", profile.directory().toString());
        environment.put("TMPDIR", profile.temporary().toString());
        environment.put("SAL_USE_VCLPLUGIN", "svp");
        Allocator.into(environment);
        return builder.directory(profile.directory().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
