package io.resultflow.standalone.launch;

import java.io.PrintWriter;

/** What a person at the terminal is told: one line each, at once. */
record Console(PrintWriter out) {
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Where everything is. */
    void where(Settings settings) {
        say("ResultFlow    " + settings.publicUrl());
        if (settings.temporalTarget().isEmpty()) {
            say("Temporal UI   http://localhost:" + settings.temporalUiPort());
        }
        say("Health        http://127.0.0.1:" + settings.managementPort() + "/actuator/health");
        say("Staff         " + settings.publicUrl() + "/console");
        say("First login   admin, password in " + settings.adminPassword());
        say("Log           " + settings.log());
    }
}
