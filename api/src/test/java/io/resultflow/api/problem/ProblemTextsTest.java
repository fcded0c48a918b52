package io.resultflow.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.web.Language;
import io.resultflow.documents.render.certify.Difference;
import io.resultflow.documents.render.merge.Obstacle;
import io.resultflow.documents.template.TagFault;
import io.resultflow.documents.template.UnsafeContent;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.Certification.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_vi.properties"})
    void every_code_says_what_is_wrong_and_what_to_do_in_each_language(String file) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(file)), StandardCharsets.UTF_8));
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(texts.getProperty(code.wireName())).as(code.wireName()).isNotBlank();
            assertThat(texts.getProperty(code.wireName() + ".do"))
                    .as(code.wireName() + ".do")
                    .isNotBlank();
        }
    }

    @Test
    void an_issue_names_the_value_and_what_is_perhaps_meant() {
        Issue issue =
                new Issue(ProblemCode.PHONE_TOO_SHORT, Severity.ERROR, 7, "C", "Điện thoại", "0901 23", null, Map.of());
        assertThat(new ProblemTexts().message(issue, Language.EN)).contains("“0901 23”", "missing digit");
    }

    @Test
    void a_tag_that_cannot_be_understood_says_why() {
        Issue issue = Issue.ofPart(
                ProblemCode.TEMPLATE_SYNTAX,
                Severity.ERROR,
                "body",
                "«Tên»",
                Map.of("reason", "mergefield_switch", "tag", "MERGEFIELD Tên \\b x"));
        assertThat(new ProblemTexts().message(issue, Language.EN))
                .contains("MERGEFIELD Tên \\b x", "switch of a mail merge field", "\\* Upper");
        assertThat(new ProblemTexts().message(issue, Language.VI)).contains("trường trộn thư");
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_vi.properties"})
    void every_reason_has_a_sentence_of_its_own_and_no_sentence_lacks_a_reason(String file) throws IOException {
        Set<String> faults = Arrays.stream(TagFault.values())
                .map(fault -> "template_syntax." + fault.wireName())
                .collect(Collectors.toSet());
        Set<String> contents = Arrays.stream(UnsafeContent.values())
                .map(content -> "file_unsafe." + content.wireName())
                .collect(Collectors.toSet());
        assertThat(reasons(file, "template_syntax.")).isEqualTo(faults);
        assertThat(reasons(file, "file_unsafe.")).isEqualTo(contents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_vi.properties"})
    void every_reason_to_make_reports_one_by_one_has_a_sentence(String file) throws IOException {
        Set<String> reasons = Stream.concat(Arrays.stream(Obstacle.values()), Arrays.stream(Difference.values()))
                .map(reason -> "certification.row_by_row." + reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        reasons.addAll(List.of("certification.row_by_row.split", "certification.row_by_row.pdf_form"));
        assertThat(reasons(file, "certification.row_by_row.")).isEqualTo(reasons);
    }

    @Test
    void a_verdict_is_a_sentence_and_its_reason_another() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(new ProblemTexts().certification(new Certification(verdict, ""), Language.VI))
                    .endsWith(".");
        }
        assertThat(new ProblemTexts().certification(new Certification(Verdict.ROW_BY_ROW, "links"), Language.EN))
                .startsWith("Reports are made one by one")
                .contains("footnotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_vi.properties"})
    void no_sentence_stands_twice(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(file))) {
            List<String> keys = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void what_may_do_harm_is_named_with_what_to_do_instead() {
        Issue issue = Issue.ofPart(
                ProblemCode.FILE_UNSAFE,
                Severity.ERROR,
                "header1",
                "",
                Map.of("reason", UnsafeContent.FIELD.wireName(), "what", "INCLUDETEXT"));
        assertThat(new ProblemTexts().message(issue, Language.EN)).contains("field INCLUDETEXT", "Ctrl+Shift+F9");
        assertThat(new ProblemTexts().message(issue, Language.VI)).contains("Trường INCLUDETEXT");
    }

    private static Set<String> reasons(String file, String code) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(file)), StandardCharsets.UTF_8));
        return texts.stringPropertyNames().stream()
                .filter(name -> name.startsWith(code) && !name.equals(code + "do"))
                .collect(Collectors.toSet());
    }

    @Test
    void a_sentence_without_its_argument_has_no_gap() {
        String title = new ProblemTexts().title(ProblemCode.COLUMN_DUPLICATE, Language.EN);
        assertThat(title).doesNotContain("{", "“”", "  ");
    }
}
