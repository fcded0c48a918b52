package io.resultflow.e2e.acceptance;

import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.RunningSystem;
import io.resultflow.e2e.system.TlsFront;
import io.resultflow.sms.twilio.TwilioServer;
import io.resultflow.sms.twilio.TwilioServer.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The laboratory's sample sent in earnest: by Twilio on a bad day, for a system that the world reaches through a proxy.
 *
 * @param texts what Twilio had of it in the end
 * @param reports as they then stood
 * @param requests how often Twilio was asked to send
 */
record TextedSample(
        TwilioServer twilio,
        TlsFront front,
        RunningSystem system,
        StaffClient staff,
        List<TwilioServer.Text> texts,
        List<JsonNode> reports,
        int requests)
        implements AutoCloseable {
    /** What goes wrong with Twilio's first requests while it takes no text. */
    private static final List<Fault> NOTHING_TAKEN =
            List.of(Fault.ERROR, Fault.ERROR, Fault.ERROR, Fault.BUSY, Fault.DROP);

    /** The same with the next ones, whose texts it takes. */
    private static final List<Fault> TAKEN =
            List.of(Fault.DROP_AFTER_TAKING, Fault.CUT_ANSWER, Fault.ERROR_AFTER_TAKING, Fault.SLOW);

    static TextedSample in(Path folder) throws Exception {
        TwilioServer twilio = new TwilioServer(Clock.systemUTC());
        twilio.faults = badDay();
        TlsFront front = new TlsFront(folder);
        Path home = Files.createDirectory(folder.resolve("system"));
        RunningSystem system = RunningSystem.start(
                Lab.ROOT,
                home,
                List.of("-Xmx1g"),
                Map.of(
                        "RESULTFLOW_PUBLIC_URL", front.url(),
                        "RESULTFLOW_TRUSTEDPROXIES", "127.0.0.1",
                        "RESULTFLOW_SMS_PROVIDER", "twilio",
                        "RESULTFLOW_SMS_TIMEOUT", "2s",
                        "RESULTFLOW_SMS_TWILIO_URL", twilio.url().toString(),
                        "RESULTFLOW_SMS_TWILIO_SETTLES", "6s",
                        "RESULTFLOW_SMS_TWILIO_ACCOUNTSID", TwilioServer.ACCOUNT,
                        "RESULTFLOW_SMS_TWILIO_AUTHTOKEN", TwilioServer.TOKEN,
                        "RESULTFLOW_SMS_TWILIO_FROM", "AN LAB"));
        front.leadsTo(system.url());
        StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
        String batch = Lab.start(staff);
        staff.awaitCompleted(batch, Duration.ofMinutes(4));
        List<JsonNode> reports = staff.all("/batches/" + batch + "/reports");
        return new TextedSample(twilio, front, system, staff, twilio.texts(), reports, twilio.requests.get());
    }

    private static Supplier<Fault> badDay() {
        Deque<Fault> faults = new ArrayDeque<>(NOTHING_TAKEN);
        faults.addAll(TAKEN);
        return () -> {
            synchronized (faults) {
                return faults.isEmpty() ? Fault.NONE : faults.removeFirst();
            }
        };
    }

    /** How often Twilio must be asked to send for every report to have one text. */
    int requestsNeeded() {
        return reports.size() + NOTHING_TAKEN.size();
    }

    /** The report that a text is of, as it stands now. */
    JsonNode reportOf(TwilioServer.Text text) throws Exception {
        JsonNode sent = reports.stream()
                .filter(report ->
                        report.get("delivery").get("sms_provider_id").asString().equals(text.sid()))
                .findFirst()
                .orElseThrow();
        return staff.get("/reports/" + sent.get("id").asString()).expect(200).json();
    }

    @Override
    public void close() {
        system.close();
        front.close();
        twilio.close();
    }

    @Override
    public String toString() {
        return "TextedSample[" + reports.size() + "]";
    }
}
