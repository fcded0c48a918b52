package io.resultflow.workers;

import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Temporal keeps of a workflow, to be read or to be recorded for {@code ReplayTest}. */
final class Histories {
    private static final Pattern PAYLOAD = Pattern.compile("\"data\": *\"((?:[A-Za-z0-9+/=]|\\\\u003d)*)\"");

    private Histories() {}

    /** The history with its payloads, which are base64, laid open. */
    static String readable(WorkflowClient client, String workflowId) {
        String json = client.fetchHistory(workflowId).toJson(true);
        return PAYLOAD.matcher(json).replaceAll(payload -> {
            byte[] data = Base64.getDecoder().decode(payload.group(1).replace("\\u003d", "="));
            return Matcher.quoteReplacement(new String(data, StandardCharsets.UTF_8));
        });
    }

    /** Leaves the history in the folder that {@code -Dresultflow.record} names, if it names one. */
    static void record(WorkflowClient client, String workflowId, String name) throws IOException {
        record(client.fetchHistory(workflowId), name);
    }

    /** The same of a history at hand. */
    static void record(WorkflowExecutionHistory history, String name) throws IOException {
        String folder = System.getProperty("resultflow.record");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, name + ".json"), history.toJson(true));
        }
    }
}
