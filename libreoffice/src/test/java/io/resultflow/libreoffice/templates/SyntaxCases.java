package io.resultflow.libreoffice.templates;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;

import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import java.util.List;

/** Values, conditions and what is refused. */
final class SyntaxCases {
    private SyntaxCases() {}

    static List<TemplateCase> all() {
        return List.of(
                TemplateCase.of("print-name", "Kính gửi {{ Họ và tên }}, mã {{ Mã-KH }}.")
                        .with("Họ và tên", "Đặng Thị Ánh", "Mã-KH", "007")
                        .prints("p: Kính gửi Đặng Thị Ánh, mã 007.")
                        .shows("Kính gửi Đặng Thị Ánh, mã 007."),
                TemplateCase.of("print-lines", "Địa chỉ: {{ Địa chỉ }}.")
                        .with("Địa chỉ", "12 Lê Lợi\nĐà Nẵng")
                        .prints("p: Địa chỉ: 12 Lê Lợi/Đà Nẵng.")
                        .shows("Địa chỉ: 12 Lê Lợi", "Đà Nẵng."),
                TemplateCase.of("print-run", "Ghi chú: {{r Ghi chú }}!")
                        .with("Ghi chú", "nhịn ăn\ntái khám")
                        .prints("p: Ghi chú: nhịn ăn/tái khám!")
                        .shows("Ghi chú: nhịn ăn", "tái khám!"),
                TemplateCase.of(
                                "print-paragraphs",
                                WordFile.of(paragraph("<w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("{{p Ghi chú }}"))
                                        + paragraph(run("Hết"))))
                        .with("Ghi chú", "nhịn ăn\ntái khám")
                        .prints("p: nhịn ăn", "p: tái khám", "p: Hết")
                        .shows("nhịn ăn", "tái khám", "Hết"),
                TemplateCase.of("default", "Bác sĩ: {{ Bác sĩ|default('–') }}{{ Ghi chú|default('') }}.")
                        .prints("p: Bác sĩ: –.")
                        .shows("Bác sĩ: –."),
                TemplateCase.of("join-text", "{{ Kết quả ~ ' ' ~ Đơn vị }}")
                        .with("Kết quả", new Cell("5.10", Cell.Kind.NUMBER, "5.1"), "Đơn vị", "mmol/L")
                        .prints("p: 5.10 mmol/L")
                        .shows("5.10 mmol/L"),
                TemplateCase.of("arithmetic", "{{ (a + b) * 2 }} {{ a - b }} {{ a / b }}")
                        .with("a", number("10"), "b", number("4"))
                        .prints("p: 28 6 2.5")
                        .shows("28 6 2.5"),
                TemplateCase.of("inline-if", "{{ 'cao' if a > 5.2 else 'bình thường' }}")
                        .with("a", number("5.3"))
                        .prints("p: cao")
                        .shows("cao"),
                TemplateCase.of("dictionary", "{% set tên = {'H': 'Cao', 'L': 'Thấp'} %}{{ tên[Cờ] }}")
                        .with("Cờ", "L")
                        .prints("p: Thấp")
                        .shows("Thấp"),
                TemplateCase.of("list", "{{ [a, b]|join(' và ') }}, {{ dòng|join('; ') }}, {{ dòng|count }} dòng")
                        .with("a", "một", "b", "hai", "dòng", "x\ny")
                        .prints("p: một và hai, x; y, 2 dòng")
                        .shows("một và hai, x; y, 2 dòng"),
                TemplateCase.of("text-filters", "{{ a|upper }} {{ a|lower }} {{ a|replace('n', 'm') }} {{ a|length }}")
                        .with("a", "Ánh")
                        .prints("p: ÁNH ánh Ámh 3")
                        .shows("ÁNH ánh Ámh 3"),
                TemplateCase.of("escaped-braces", "{_{ a }_} và {_% b %_} là thẻ; {{ a }} là giá trị.")
                        .with("a", "5")
                        .prints("p: {{ a }} và {% b %} là thẻ; 5 là giá trị.")
                        .shows("{{ a }} và {% b %} là thẻ; 5 là giá trị."),
                TemplateCase.of("raw", "{% raw %}{{ a }}{% endraw %} = {{ a }}")
                        .with("a", "5")
                        .prints("p: {{ a }} = 5")
                        .shows("{{ a }} = 5"),
                TemplateCase.of("comments", comments())
                        .with("a", "A")
                        .prints("p: Trước  sau", "tbl 1", "  tr", "    tc", "      p: A", "p:")
                        .shows("Trước sau", "A"),
                TemplateCase.of("if-in-text", "{% if Giới tính == 'Nữ' %}Bà{% else %}Ông{% endif %} {{ Tên }}")
                        .with("Giới tính", "Nữ", "Tên", "An")
                        .prints("p: Bà An")
                        .shows("Bà An"),
                TemplateCase.of(
                                "if-paragraphs",
                                "{%p if a > 5 %}",
                                "Cao",
                                "{%p elif a > 3 %}",
                                "Vừa",
                                "{%p else %}",
                                "Thấp",
                                "{%p endif %}")
                        .with("a", number("4"))
                        .prints("p: Vừa")
                        .shows("Vừa"),
                TemplateCase.of("if-alone", "{% if Ghi chú %}", "Ghi chú: {{ Ghi chú }}", "{% endif %}", "Hết")
                        .prints("p: Hết")
                        .shows("Hết"),
                TemplateCase.of("if-over-lines", "{% if a %}Dòng một", "dòng hai{% endif %} {{ b }}")
                        .with("a", "x", "b", "hết")
                        .prints("p: Dòng một", "p: dòng hai hết")
                        .shows("Dòng một", "dòng hai hết"),
                TemplateCase.of("and-or-in", "{% if a in ['A', 'B'] and not b or c %}có{% else %}không{% endif %}")
                        .with("a", "B")
                        .prints("p: có")
                        .shows("có"),
                TemplateCase.of("tests", "{% if a is number and b is not defined %}có{% endif %}")
                        .with("a", number("1"))
                        .prints("p: có")
                        .shows("có"),
                TemplateCase.of(
                                "joined-lines",
                                "Nhà ở",
                                "{%- if phố -%}",
                                "\u00A0thành phố",
                                "{%- else -%}",
                                "\u00A0nông thôn",
                                "{%- endif -%}",
                                "\u00A0và đẹp.")
                        .with("phố", "x")
                        .prints("p: Nhà ở\u00A0thành phố\u00A0và đẹp.")
                        .shows("Nhà ở thành phố và đẹp."),
                TemplateCase.of("refused-blank", "{{ a }} {{ b }}")
                        .with("a", "A")
                        .isRefused("fill_failed"),
                TemplateCase.of("refused-filter", "{{ a|nope }}").isRefused("filter"),
                TemplateCase.of("refused-tag", "{% include 'x' %}{{ a }}").isRefused("tag"),
                TemplateCase.of("refused-function", "{{ lipsum(1) ~ 'x' }}{{ a.replace('b', 'c') }}")
                        .isRefused("function"),
                TemplateCase.of("refused-unclosed", "{{ a").isRefused("template_tag_unclosed"),
                TemplateCase.of("refused-list", "{% for x in a %}{{ x }}{% endfor %}")
                        .with("a", "[{\"b\": 1}]")
                        .isRefused("fill_failed"));
    }

    private static WordFile comments() {
        return WordFile.of(paragraph(run("Trước {# ghi nhớ #} sau"))
                + paragraph(run("{#p cả dòng #}"))
                + Tables.table(2, Tables.row("{#tr cả hàng #}", "mất"), Tables.row("{{ a }}", "{#tc cả ô #}")));
    }

    private static Cell number(String digits) {
        return new Cell(digits, Cell.Kind.NUMBER, digits);
    }
}
