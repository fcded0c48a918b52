package io.resultflow.standalone.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports that this process and its children are about to take. */
final class Ports {
    private Ports() {}

    /**
     * Checks all of them before anything is started.
     *
     * @throws LaunchFailure when one is in use; the message names the port and its setting
     */
    static void requireFree(Settings settings) {
        wanted(settings).forEach((setting, port) -> {
            if (port != 0 && !isFree(port)) {
                throw new LaunchFailure("Port " + port + " is in use: set " + setting + " to a free one.");
            }
        });
    }

    private static Map<String, Integer> wanted(Settings settings) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(Settings.PORT, settings.port());
        ports.put(Settings.MANAGEMENT_PORT, settings.managementPort());
        if (settings.temporalTarget().isEmpty()) {
            ports.put(Settings.TEMPORAL_PORT, settings.temporalPort());
            ports.put(Settings.TEMPORAL_UI_PORT, settings.temporalUiPort());
        }
        if (settings.mongodbUri().isEmpty()) {
            ports.put(Settings.MONGODB_PORT, settings.mongodbPort());
        }
        return ports;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
