package io.resultflow.libreoffice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the system lets us put around a process: a session of its own, so that all it starts is killed with it, and a network
 * of its own, in which there is nobody.
 */
enum Confinement {
    /** Neither, outside Linux. */
    NONE(""),
    SESSION("setsid"),
    /** {@code unshare -r}: an unprivileged user may make a network only as root of a user namespace. */
    NO_NETWORK("setsid unshare -rn");

    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);

    private final String prefix;

    Confinement(String prefix) {
        this.prefix = prefix;
    }

    /** The strictest that works here; says so in the log when the network stays open. */
    static Confinement strictest() {
        for (Confinement each : List.of(NO_NETWORK, SESSION)) {
            if (each.works()) {
                if (each == SESSION) {
                    LOG.warn("LibreOffice runs with the network of this process: unshare -rn is not allowed here");
                }
                return each;
            }
        }
        LOG.warn(
                "LibreOffice runs with the network of this process, and what it starts may outlive it: no setsid here");
        return NONE;
    }

    private boolean works() {
        try {
            Process tried = new ProcessBuilder(around(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (tried.waitFor(10, TimeUnit.SECONDS)) {
                return tried.exitValue() == 0;
            }
            tried.destroyForcibly();
        } catch (IOException e) {
            LOG.debug("No such tool", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The command that runs {@code command} within, in one and the same process: none of the tools forks. */
    List<String> around(List<String> command) {
        List<String> around = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of(prefix.split(" ")));
        around.addAll(command);
        return around;
    }

    boolean ownSession() {
        return this != NONE;
    }

    boolean network() {
        return this != NO_NETWORK;
    }
}
