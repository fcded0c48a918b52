package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.store.report.Report;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

    /** A history tells which report it is of, but not whose. */
    static void assertNothingPersonal(WorkflowClient client, String workflowId, Report report) {
        String history = readable(client, workflowId);
        String phone = Objects.requireNonNull(report.customerPhone()).e164().substring(1);
        assertThat(history).contains(report.id().value());
        assertThat(history.contains(report.customerName())).isFalse();
        assertThat(history.contains(phone)).isFalse();
    }

    /** Returns once the workflow has begun to wait for a time, for the {@code n}-th time. */
    static void awaitTimer(WorkflowClient client, String workflowId, int n) {
        var service = client.getWorkflowServiceStubs().blockingStub().withDeadlineAfter(2, TimeUnit.MINUTES);
        var ask = GetWorkflowExecutionHistoryRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                .setWaitNewEvent(true);
        long timers = 0;
        while (timers < n) {
            var answer = service.getWorkflowExecutionHistory(ask.build());
            timers += answer.getHistory().getEventsList().stream()
                    .filter(HistoryEvent::hasTimerStartedEventAttributes)
                    .count();
            ask.setNextPageToken(answer.getNextPageToken());
        }
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
