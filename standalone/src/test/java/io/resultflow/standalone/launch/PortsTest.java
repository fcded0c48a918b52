package io.resultflow.standalone.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static Map<String, String> anyPorts() {
        Map<String, String> environment = new HashMap<>();
        for (String name :
                new String[] {Settings.PORT, Settings.MANAGEMENT_PORT, Settings.TEMPORAL_PORT, Settings.TEMPORAL_UI_PORT
                }) {
            environment.put(name, "0");
        }
        return environment;
    }

    @Test
    void a_port_in_use_is_named_with_its_setting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = anyPorts();
            environment.put(Settings.TEMPORAL_UI_PORT, Integer.toString(taken.getLocalPort()));
            assertThatThrownBy(() -> Ports.requireFree(Settings.of(environment)))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("RESULTFLOW_TEMPORAL_UI_PORT");
        }
    }

    @Test
    void the_ports_of_an_engine_elsewhere_do_not_matter() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = anyPorts();
            environment.put(Settings.TEMPORAL_PORT, Integer.toString(taken.getLocalPort()));
            environment.put("RESULTFLOW_TEMPORAL_TARGET", "temporal:7233");
            assertThatCode(() -> Ports.requireFree(Settings.of(environment))).doesNotThrowAnyException();
        }
    }
}
