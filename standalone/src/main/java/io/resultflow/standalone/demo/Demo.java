package io.resultflow.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;

/**
 * Sends the sample batch through the real REST API and, when asked, opens every report as its customer
 * would and holds it against the row's own values.
 */
public final class Demo {
    private static final String TEMPLATE = "Lab sample";
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int POLL_MILLIS = 300;
    private static final Set<String> OVER = Set.of("completed", "failed", "cancelled");

    private final Sample sample;
    private final Staff staff;
    private final Consumer<String> say;

    /**
     * @param root the checkout, for its samples
     * @param url where the app answers
     * @param password the admin's
     * @param say takes one line for the person at the terminal
     */
    public Demo(Path root, String url, String password, Consumer<String> say) throws IOException, InterruptedException {
        this.sample = Sample.lab(root);
        this.staff = new Staff(url, password);
        this.say = say;
    }

    /**
     * Sends the batch, prints each text's link and password, and returns when the batch is over.
     *
     * @throws DemoFailure when a row was not delivered
     */
    public void send() throws IOException, InterruptedException {
        texts(sent()).forEach(text -> say.accept(text.link() + "  " + text.password()));
    }

    /**
     * Sends the batch and opens every report; prints link, password and page count of each.
     *
     * @throws DemoFailure when a report was not delivered, does not open, or lacks a value of its row
     */
    public void sendAndOpen() throws IOException, InterruptedException {
        String batch = sent();
        Map<String, List<JsonNode>> reportsByPhone = staff.all("/batches/" + batch + "/reports").stream()
                .collect(Collectors.groupingBy(
                        report -> report.path("customer_phone").asString()));
        Set<String> opened = new TreeSet<>();
        for (TextMessage text : texts(batch)) {
            List<JsonNode> mayBe = reportsByPhone.getOrDefault(text.to(), List.of());
            opened.add(open(text, mayBe));
        }
        Set<String> missing = new TreeSet<>(sample.expected().keySet());
        missing.removeAll(opened);
        if (!missing.isEmpty()) {
            throw new DemoFailure("not delivered and opened: " + missing);
        }
        for (JsonNode report : staff.all("/batches/" + batch + "/reports")) {
            if (!"viewed".equals(report.path("status").asString())) {
                throw new DemoFailure("opened but not viewed: row " + report.path("row_index"));
            }
        }
        say.accept("All " + opened.size() + " reports were delivered, opened and hold their row's values");
    }

    private String open(TextMessage text, List<JsonNode> mayBe) throws IOException, InterruptedException {
        byte[] pdf = new CustomerBrowser().report(text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String words = new PDFTextStripper().getText(document);
            String owner = mayBe.stream()
                    .map(report -> report.path("customer_id").asString())
                    .filter(id -> sample.isWhole(id, words))
                    .findFirst()
                    .orElseThrow(() -> new DemoFailure("the PDF behind " + text.link() + " lacks values of its row"));
            int pages = document.getNumberOfPages();
            say.accept(owner + "  " + text.link() + "  " + text.password() + "  " + pages
                    + (pages == 1 ? " page" : " pages"));
            return owner;
        }
    }

    private String sent() throws IOException, InterruptedException {
        String template = staff.template(TEMPLATE, sample.template());
        String batch =
                staff.batch(TEMPLATE, sample.sheet(), template).path("id").asString();
        say.accept("Batch " + batch + " is on its way");
        long end = System.nanoTime() + LIMIT_NANOS;
        JsonNode state = staff.get("/batches/" + batch);
        while (!OVER.contains(state.path("status").asString())) {
            if (System.nanoTime() > end) {
                throw new DemoFailure("the batch is not over after five minutes: " + state.path("progress"));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            state = staff.get("/batches/" + batch);
        }
        JsonNode progress = state.path("progress");
        if (progress.path("successful").asInt() != sample.expected().size()) {
            throw new DemoFailure("the batch ended as " + state.path("status").asString() + ": " + progress);
        }
        say.accept("Batch " + batch + ": " + progress.path("successful").asInt() + " reports delivered");
        return batch;
    }

    /** The texts sent since the batch was made: an earlier demo's may still be there. */
    private List<TextMessage> texts(String batch) throws IOException, InterruptedException {
        Instant created =
                Instant.parse(staff.get("/batches/" + batch).path("created_at").asString());
        List<TextMessage> texts = new ArrayList<>();
        for (JsonNode message : staff.all("/outbox")) {
            if (!Instant.parse(message.path("created_at").asString()).isBefore(created)) {
                texts.add(TextMessage.of(
                        message.path("to").asString(), message.path("body").asString()));
            }
        }
        return texts;
    }
}
