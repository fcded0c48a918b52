package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sample with one line per test: from the sheet to a Word file for each patient. */
class GroupedSampleTest {
    private static final Path SAMPLE = Path.of("..", "samples", "lab-groups");
    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": \\[([^\\]]*)]");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    private final SheetIntake intake = new SheetIntake();

    private static CompiledTemplate template() throws IOException {
        return new TemplateCompiler().compile(Files.readAllBytes(SAMPLE.resolve("template.docx")));
    }

    private static IntakeSpec spec(CompiledTemplate template, @Nullable String groupBy) {
        return new IntakeSpec(
                template.inspection().placeholders(),
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                groupBy,
                "VN",
                null,
                null,
                false,
                false,
                null);
    }

    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Matcher entries = ENTRY.matcher(Files.readString(SAMPLE.resolve("expected.json")));
        while (entries.find()) {
            texts.put(
                    entries.group(1),
                    TEXT.matcher(entries.group(2))
                            .results()
                            .map(text -> text.group(1))
                            .toList());
        }
        return texts;
    }

    @Test
    void everyPatientGetsAllLinesOfTheirOwnAndNobodyElses() throws IOException {
        CompiledTemplate template = template();
        IntakeSpec spec = spec(template, "Mã BN");
        Path sheet = SAMPLE.resolve("results.xlsx");
        IntakeReport report = intake.check(sheet, spec);
        List<CheckedRow> reports = new ArrayList<>();
        intake.rows(sheet, spec, report.accepted(), reports::add);
        Map<String, List<String>> expected = expected();

        assertThat(report.reportCount()).isEqualTo(8);
        assertThat(report.rowCount()).isEqualTo(39);
        assertThat(reports).extracting(CheckedRow::customerId).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(reports).extracting(CheckedRow::rowIndex).isSorted();
        assertThat(reports.get(0).rowIndexes()).startsWith(5, 12).isSorted();
        for (CheckedRow row : reports) {
            String text = WordFile.text(template.fill(report.accepted().apply(row.reportValues())));
            List<String> own = Objects.requireNonNull(expected.get(row.customerId()));
            assertThat(text).contains(own);
            assertThat(row.reportValues().rows()).hasSize((own.size() - 4) / 3);
            expected.keySet().stream()
                    .filter(other -> !other.equals(row.customerId()))
                    .forEach(other -> assertThat(text).doesNotContain(other));
        }
    }

    @Test
    void withoutGroupingTheUploadSuggestsIt() throws IOException {
        IntakeReport report = intake.check(SAMPLE.resolve("results.xlsx"), spec(template(), null));

        assertThat(report.reportCount()).isEqualTo(39);
        assertThat(report.issues())
                .filteredOn(issue -> issue.code() == ProblemCode.ROWS_NOT_GROUPED)
                .singleElement()
                .satisfies(note -> assertThat(note.severity()).isEqualTo(Severity.NOTE))
                .extracting(Issue::args)
                .isEqualTo(Map.of("suggestion", "Mã BN"));
    }
}
