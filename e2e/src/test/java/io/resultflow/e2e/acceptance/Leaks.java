package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.Answer;
import io.resultflow.e2e.client.Text;
import io.resultflow.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import tools.jackson.databind.JsonNode;

/**
 * What was in play and may stand nowhere but with its owner: looked for wherever somebody may look who has no business there.
 */
final class Leaks {
    /** Shorter cells, such as {@code 5.2}, stand somewhere in any file. */
    private static final int TELLING = 8;

    /** They hold a key and a password, and nothing of a customer. */
    private static final Set<String> SECRET_FILES = Set.of("admin-password", "master-keys");

    private final Set<String> personal = new TreeSet<>();
    private final Set<String> tokens = new TreeSet<>();
    private final Set<String> passwords = new TreeSet<>();

    private Leaks() {}

    /**
     * Every cell of a spreadsheet that tells something: names, phones, dates, findings.
     *
     * @param header the row of its column names, from 1
     */
    static Leaks of(Path sheet, int header) throws IOException {
        Leaks leaks = new Leaks();
        DataFormatter shown = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(sheet.toFile(), null, true)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    String text = shown.formatCellValue(cell).strip();
                    if (row.getRowNum() >= header && text.length() >= TELLING) {
                        leaks.personal.add(text);
                    }
                }
            }
        }
        return leaks;
    }

    /** Something else that tells who somebody is, such as the name that a report was corrected to. */
    void also(String told) {
        personal.add(told);
    }

    /** A text that went out: its number, its link's secret, its password. */
    void text(JsonNode message) {
        String phone = message.get("to").asString();
        personal.add(phone);
        personal.add(phone.substring(3));
        Text text = Text.of(message);
        tokens.add(text.token());
        passwords.add(text.password());
    }

    /** Looks through every file below the state directory, and the metrics. */
    void assertNoneIn(RunningSystem system) throws Exception {
        assertThat(personal).hasSizeGreaterThan(20);
        assertThat(tokens).isNotEmpty();
        int engines = 0;
        try (var files = Files.walk(system.home())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !SECRET_FILES.contains(file.getFileName().toString()))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                // What is not secret shows that the search finds: a status in the store, a workflow's id in Temporal's.
                engines += file.getFileName().toString().equals("mongo.mv") && bytes.contains("delivered") ? 1 : 0;
                engines += file.toString().contains("temporal") && bytes.contains("report-") ? 1 : 0;
                assertNone(bytes, file.getFileName().toString());
            }
        }
        assertThat(engines).as("files of engines that can be read").isGreaterThanOrEqualTo(2);
        String metrics = system.metrics();
        assertThat(metrics).contains("resultflow_");
        assertNone(bytes(metrics), "the metrics");
    }

    /** An answer to somebody who was refused tells nothing either; it may name the link that it answers. */
    void assertNoneIn(Answer refusal, String what) {
        String bytes = new String(refusal.body(), StandardCharsets.ISO_8859_1);
        personal.forEach(secret -> assertThat(bytes.contains(bytes(secret)))
                .as("something personal in " + what)
                .isFalse());
        passwords.forEach(password -> assertThat(standsIn(bytes, password))
                .as("a password in " + what)
                .isFalse());
    }

    private void assertNone(String bytes, String where) {
        for (String secret : personal) {
            assertThat(bytes.contains(bytes(secret)))
                    .as("something personal in " + where)
                    .isFalse();
        }
        for (String token : tokens) {
            assertThat(bytes.contains(token)).as("a link's secret in " + where).isFalse();
        }
        for (String password : passwords) {
            assertThat(standsIn(bytes, password)).as("a password in " + where).isFalse();
        }
    }

    /** Six digits by themselves, not within a longer number or an id. */
    private static boolean standsIn(String bytes, String password) {
        return bytes.contains(password)
                && Pattern.compile("(?<![0-9A-Za-z.])" + password + "(?![0-9A-Za-z.])")
                        .matcher(bytes)
                        .find();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
