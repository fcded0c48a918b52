package io.resultflow.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void reasons_are_told_in_both_languages() throws IOException {
        assertThat(reasons("problems.properties")).isNotEmpty().isEqualTo(reasons("problems_vi.properties"));
    }

    private static Set<String> reasons(String file) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(file)), StandardCharsets.UTF_8));
        return texts.stringPropertyNames().stream()
                .filter(name -> name.startsWith("template_syntax."))
                .collect(Collectors.toSet());
    }

    @Test
    void a_sentence_without_its_argument_has_no_gap() {
        String title = new ProblemTexts().title(ProblemCode.COLUMN_DUPLICATE, Language.EN);
        assertThat(title).doesNotContain("{", "“”", "  ");
    }
}
