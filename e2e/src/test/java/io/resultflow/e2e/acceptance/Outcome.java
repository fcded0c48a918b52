package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.CustomerClient;
import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.client.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;

/** What must be true of a batch in the end, as staff and customers see it. */
final class Outcome {
    private Outcome() {}

    /** Every row one report with its PDF, one text, no PDF twice. */
    static void isWhole(StaffClient staff, String batchId, int rows) throws Exception {
        JsonNode progress = staff.get("/batches/" + batchId).json().get("progress");
        assertThat(progress.get("total").asInt()).isEqualTo(rows);
        assertThat(progress.get("successful").asInt()).isEqualTo(rows);
        List<JsonNode> reports = staff.all("/batches/" + batchId + "/reports");
        assertThat(reports)
                .hasSize(rows)
                .allSatisfy(
                        report -> assertThat(report.get("status").asString()).isEqualTo("delivered"));
        Set<String> pdfs = reports.stream()
                .map(report -> report.get("pdf_file").get("file_id").asString())
                .collect(Collectors.toSet());
        assertThat(pdfs).as("each report has a PDF of its own").hasSize(rows);
        Set<Integer> rowIndexes =
                reports.stream().map(report -> report.get("row_index").asInt()).collect(Collectors.toSet());
        assertThat(rowIndexes).hasSize(rows);
        List<JsonNode> texts = staff.all("/outbox");
        Set<String> receivers = new HashSet<>();
        texts.forEach(text -> receivers.add(text.get("to").asString()));
        assertThat(texts).as("one text a row").hasSize(rows);
        assertThat(receivers).hasSize(rows);
    }

    /** The text's link opens with its password; answers the words of the PDF behind it. */
    static String open(JsonNode message) throws Exception {
        Text text = Text.of(message);
        CustomerClient customer = new CustomerClient();
        customer.enter(text.link(), text.password()).expect(200);
        return words(customer.pdf(text.link()).expect(200));
    }

    static String words(Answer pdf) throws Exception {
        return words(pdf.body());
    }

    static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
