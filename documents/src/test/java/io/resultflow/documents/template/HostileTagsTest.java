package io.resultflow.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Template code that reaches for what is behind it, or that would never end. */
@Timeout(120)
class HostileTagsTest {
    private static final Map<String, Cell> ROW = Map.of(
            "a",
            Cell.text("x"),
            "n",
            new Cell("3", Cell.Kind.NUMBER, "3"),
            "thousands",
            Cell.text("l\n".repeat(2_000)),
            "long",
            Cell.text("l\n".repeat(16_000)));

    private static Refused refusedAtUpload(String text) {
        return catchThrowableOfType(
                Refused.class,
                () -> new TemplateCompiler().compile(WordFile.ofParagraphs(text).bytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ a.getClass().forName('java.lang.Runtime') }}",
                "{{ ''.getClass() }}",
                "{{ a|attr('class') }}",
                "{{ a|map('class') }}",
                "{{ a|md5 }}",
                "{{ a|render }}",
                "{{ a|fromjson }}",
                "{{ cycler('a') }}",
                "{{ __import__('os') }}",
                "{% include 'x' %}",
                "{% import 'x' as y %}",
                "{% from 'x' import y %}",
                "{% extends 'x' %}",
                "{% macro m() %}{% endmacro %}",
                "{% call m() %}{% endcall %}",
                "{% do a %}",
                "{% block b %}{% endblock %}",
                "{% autoescape false %}{% endautoescape %}",
                "{% print a %}",
                "{{ a|tojson|fromjson }}",
                "{{ 'a'.format(a) }}",
                "{{ range(3).getClass() }}",
                "{% for x in range(3) %}{{ x.getClass() }}{% endfor %}",
                "{% for x in range(3) %}{{ loop.getClass() }}{% endfor %}",
                "{% set x = ____int3rpr3t3r____ %}{{ x.config }}{{ x.getContext() }}",
            })
    void what_is_not_of_the_language_is_refused_at_upload(String tags) {
        Refused refused = refusedAtUpload(tags);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.code()).isEqualTo(ProblemCode.TEMPLATE_SYNTAX);
        assertThat(refused.issues()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ a.class }}",
                "{{ a.getClass() }}",
                "{{ self.a() }}",
                "{{ type(a) }}",
                "{% raw %}{% endraw %}",
                "{{ a.__class__ }}",
                "{{ a.class.classLoader }}",
                "{{ ____int3rpr3t3r____ }}",
                "{{ ____int3rpr3t3r____.config }}",
                "{{ a['class'] }}",
                "{{ a['getClass'] }}",
                "{{ (a)['class']['name'] }}",
                "{{ [a]['class'] }}",
                "{{ a[0]['class'] }}",
                "{% for x in range(3) %}{{ x.class }}{% endfor %}",
                "{% for x in range(3) %}{{ loop.class }}{% endfor %}",
                "{% for x in range(3) %}{{ loop['class'] }}{{ loop['getClass'] }}{% endfor %}",
                "{% set x = a %}{{ x.class }}",
                "{% set x = (a|flag(1, 2))['class'] %}{{ x }}",
            })
    void what_looks_behind_a_value_is_a_name_or_nothing(String tags) {
        Refused refused = catchThrowableOfType(Refused.class, () -> {
            CompiledTemplate template =
                    new TemplateCompiler().compile(WordFile.ofParagraphs(tags).bytes());
            assertThat(WordFile.text(template.fill(ReportValues.ofRow(ROW))))
                    .doesNotContain("java", "class", "jinjava", "@");
        });
        if (refused != null) {
            assertThat(refused.code())
                    .isIn(ProblemCode.TEMPLATE_SYNTAX, ProblemCode.TEMPLATE_NO_PLACEHOLDERS, ProblemCode.FILL_FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for i in range(1000000000) %}x{% endfor %}{{ a }}",
                "{% for i in range(10**9) %}x{% endfor %}{{ a }}",
                "{% for i in range(0, 1000000000, 1) %}{% endfor %}{{ a }}",
                "{{ 'x' * 1000000000 }}{{ a }}",
                "{{ 9**9**9 }}{{ a }}",
                "{{ a|replace('', 'xxxxxxxxxx')|replace('x', 'xxxxxxxxxxxxxxxxxxxx')|replace('x', 'xxxxxxxxxxxxxxxxxxxx')|replace('x', 'xxxxxxxxxxxxxxxxxxxx')"
                        + "|replace('x', 'xxxxxxxxxxxxxxxxxxxx')|replace('x', 'xxxxxxxxxxxxxxxxxxxx')|replace('x', 'xxxxxxxxxxxxxxxxxxxx') }}",
                "{% set x = 'aaaaaaaaaaaaaaaa' %}{% for i in range(100) %}{% set x = x ~ x %}{% endfor %}{{ x }}{{ a }}",
                "{% set y = range(200)|join('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') %}{% set y = range(200)|join(y) %}{% set y = range(200)|join(y) %}"
                        + "{% set y = range(200)|join(y) %}{{ y }}{{ a }}",
                "{% for x in long %}{% for y in long %}{% endfor %}{% endfor %}{{ a }}",
                "{% for x in long %}{% for y in long %}{{ a }}{% endfor %}{% endfor %}",
                "{% for x in range(2000) %}{% endfor %}{{ a }}",
                "{% for x in thousands %}{% for y in thousands %}{% endfor %}{% endfor %}{{ a }}",
                "{% for x in thousands %}{% for y in thousands %}{{ a }}{% endfor %}{% endfor %}",
                "{% for x in range(200) %}{% for y in range(200) %}{{ long }}{% endfor %}{% endfor %}",
                "{{ n|number('000000000000000000000000000000') ~ (n|round(1000000000)) }}",
                "{{ n|number('0.0') }}{{ n|round(2147483647) }}",
                "{{ a|center(2000000000) }}",
                "{{ '%2000000000d'|format(n) }}",
                "{{ '%2000000000s'|format(a) }}",
                "{{ range(0, 2000000000)|list|length }}{{ a }}",
                "{{ a|truncate(2000000000) }}",
            })
    void what_would_never_end_ends(String tags) {
        Refused refused = catchThrowableOfType(Refused.class, () -> {
            CompiledTemplate template =
                    new TemplateCompiler().compile(WordFile.ofParagraphs(tags).bytes());
            assertThat(template.fill(ReportValues.ofRow(ROW))).hasSizeLessThan(64 << 20);
        });
        if (refused != null) {
            assertThat(refused.code())
                    .isIn(ProblemCode.TEMPLATE_SYNTAX, ProblemCode.TEMPLATE_LIMIT, ProblemCode.FILL_FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"range(1001)", "range(10**9)", "range(0, 100000)", "range(5, 1, 0)", "range('x')"})
    void a_loop_that_is_too_long_is_told_and_not_cut_short(String list) {
        CompiledTemplate template = new TemplateCompiler()
                .compile(WordFile.ofParagraphs("{% for i in " + list + " %}x{% endfor %}{{ a }}")
                        .bytes());
        Refused refused = catchThrowableOfType(Refused.class, () -> template.fill(ReportValues.ofRow(ROW)));
        assertThat(refused.code()).isEqualTo(ProblemCode.FILL_FAILED);
    }

    @Test
    void a_loop_over_numbers_counts_as_people_expect() {
        assertThat(counted("range(3)")).isEqualTo("012x");
        assertThat(counted("range(1, 4)")).isEqualTo("123x");
        assertThat(counted("range(6, 0, -2)")).isEqualTo("642x");
    }

    private static String counted(String list) {
        return WordFile.text(new TemplateCompiler()
                .compile(WordFile.ofParagraphs("{% for i in " + list + " %}{{ i }}{% endfor %}{{ a }}")
                        .bytes())
                .fill(ReportValues.ofRow(ROW)));
    }

    @Test
    void tags_nested_too_deep_or_too_long_are_refused_at_upload() {
        int depth = 3_000;
        for (String tags : new String[] {
            "{% if a %}".repeat(depth) + "x" + "{% endif %}".repeat(depth),
            "{{ " + "(".repeat(depth) + "a" + ")".repeat(depth) + " }}",
            "{{ a " + "+ [".repeat(depth) + "1" + "]".repeat(depth) + " }}",
            "{{ " + "not ".repeat(depth) + "a }}",
            "{{ " + "-".repeat(depth) + "1 }}",
            "{{ a == '" + "x".repeat(50_000) + "' }}",
            "{{ a == '" + "\\\\'".repeat(50_000) + "' }}",
            "{{ a" + "|upper".repeat(depth) + " }}",
            "{{ a" + " ~ a".repeat(depth) + " }}",
            "{{ " + "a ".repeat(20_000) + " }}",
        }) {
            Refused refused = refusedAtUpload(tags);
            assertThat(refused).as(tags.substring(0, 20)).isNotNull();
            assertThat(refused.code()).isIn(ProblemCode.TEMPLATE_SYNTAX, ProblemCode.TEMPLATE_LIMIT);
        }
    }
}
