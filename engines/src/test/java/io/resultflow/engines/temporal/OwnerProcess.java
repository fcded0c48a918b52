package io.resultflow.engines.temporal;

import java.nio.file.Path;

/** A process that runs Temporal's server, prints the server's process id and then waits to be killed. */
final class OwnerProcess {
    private OwnerProcess() {}

    /** Arguments: the tool, the folder and the two ports. */
    public static void main(String[] arguments) throws InterruptedException {
        TemporalServer server = TemporalServer.start(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        System.out.println(server.pid().orElseThrow());
        System.out.flush();
        Thread.currentThread().join();
    }
}
