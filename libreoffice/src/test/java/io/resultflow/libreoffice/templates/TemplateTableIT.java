package io.resultflow.libreoffice.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.render.Rendered;
import io.resultflow.documents.render.Renderer;
import io.resultflow.documents.template.Outline;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.Refused;
import io.resultflow.libreoffice.OfficeConverter;
import io.resultflow.libreoffice.OfficeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of docs/templates.md, filled, converted by the real LibreOffice, and both files opened. */
@Timeout(120)
class TemplateTableIT {
    private static final Path TABLE = Path.of("..", "docs", "templates.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| *`([a-z0-9-]+)` *\\|$");

    @TempDir
    private static Path work;

    private static OfficeConverter office;

    /** Every case; a new subject adds its list here. */
    static List<TemplateCase> cases() {
        return Stream.of(
                        SyntaxCases.all(),
                        FilterCases.all(),
                        LoopCases.all(),
                        WordCases.all(),
                        WordNameCases.all(),
                        PictureCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @BeforeAll
    static void start() {
        office = OfficeConverter.start(OfficeSettings.of(1, work));
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void each_row_of_the_table_has_a_case_and_each_case_a_row() throws IOException {
        List<String> documented = ROW.matcher(Files.readString(TABLE))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        assertThat(cases()).extracting(TemplateCase::name).doesNotHaveDuplicates();
        assertThat(documented)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        cases().stream().map(TemplateCase::name).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void word_and_pdf_say_what_the_table_promises(TemplateCase row) throws Exception {
        if (row.refusal() != null) {
            assertThat(refusal(row)).contains(row.refusal());
            return;
        }
        Rendered rendered = new Renderer(office)
                .render(new TemplateCompiler().compile(row.template().bytes()), row.values());
        assertThat(Outline.of(rendered.docx())).isEqualTo(row.word());
        assertThat(text(rendered.pdf()))
                .doesNotContain("rf_")
                .containsSubsequence(row.pdf().isEmpty() ? List.of("") : row.pdf());
    }

    private static List<String> refusal(TemplateCase row) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> new TemplateCompiler().compile(row.template().bytes()).fill(row.values()));
        assertThat(refused).as(row.name()).isNotNull();
        return Stream.concat(
                        Stream.of(refused.code().wireName()),
                        refused.issues().stream().map(Issue::args).map(args -> args.getOrDefault("reason", "")))
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " ");
        }
    }
}
