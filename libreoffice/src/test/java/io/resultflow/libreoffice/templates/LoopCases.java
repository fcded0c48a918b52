package io.resultflow.libreoffice.templates;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.templates.Tables.row;
import static io.resultflow.libreoffice.templates.Tables.table;

import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import java.util.List;

/** Loops and tables. */
final class LoopCases {
    private LoopCases() {}

    static List<TemplateCase> all() {
        return List.of(
                TemplateCase.of(
                                "loop-rows",
                                WordFile.of(paragraph(run("{{ Tên }}"))
                                        + table(
                                                2,
                                                row("{%tr for r in rows %}", ""),
                                                row("{{ r.Xét nghiệm }}", "{{ r['Kết quả (mmol/L)'] }}"),
                                                row("{%tr endfor %}", ""))))
                        .with("Tên", "An", "Xét nghiệm", "Glucose", "Kết quả (mmol/L)", "5.10")
                        .with("Tên", "An", "Xét nghiệm", "Ure", "Kết quả (mmol/L)", "4.2")
                        .prints(
                                "p: An",
                                "tbl 2",
                                "  tr",
                                "    tc",
                                "      p: Glucose",
                                "    tc",
                                "      p: 5.10",
                                "  tr",
                                "    tc",
                                "      p: Ure",
                                "    tc",
                                "      p: 4.2",
                                "p:")
                        .shows("An", "Glucose", "5.10", "Ure", "4.2"),
                TemplateCase.of(
                                "row-conditions",
                                WordFile.of(table(
                                        1,
                                        row("{%tr for r in rows %}"),
                                        row("{%tr if r.a > 5 %}"),
                                        row("{{ r.Tên }}: {% if r.a > 8 %}rất {% endif %}cao"),
                                        row("{%tr endif %}"),
                                        row("{%tr endfor %}"))))
                        .with("Tên", "K", "a", number("4"))
                        .with("Tên", "Na", "a", number("9"))
                        .prints("tbl 1", "  tr", "    tc", "      p: Na: rất cao", "p:")
                        .shows("Na: rất cao"),
                TemplateCase.of("row-count", "{{ Tên }}: {{ rows|length }}{% if rows|length > 1 %} (nhiều){% endif %}")
                        .with("Tên", "An")
                        .with("Tên", "An")
                        .prints("p: An: 2 (nhiều)")
                        .shows("An: 2 (nhiều)"),
                TemplateCase.of("refused-row-blank", "{% for r in rows %}{{ r.a }};{% endfor %}")
                        .with("a", "1")
                        .with("a", "")
                        .isRefused("fill_failed"),
                TemplateCase.of("refused-rows-printed", "{{ rows }}{% for r in rows %}{{ r }}{% endfor %}")
                        .isRefused("row"),
                TemplateCase.of("loop-lines", "{%p for dòng in Ghi chú %}", "– {{ dòng }}", "{%p endfor %}")
                        .with("Ghi chú", "một\nhai")
                        .prints("p: – một", "p: – hai")
                        .shows("– một", "– hai"),
                TemplateCase.of(
                                "loop-info",
                                "{% for x in a %}{{ loop.index }}/{{ loop.length }} {{ x }}"
                                        + "{% if not loop.last %}, {% endif %}{% endfor %}")
                        .with("a", "m\nn")
                        .prints("p: 1/2 m, 2/2 n")
                        .shows("1/2 m, 2/2 n"),
                TemplateCase.of("loop-else", "{% for x in a %}{{ x }}{% else %}không có{% endfor %} {{ b }}")
                        .with("b", "gì")
                        .prints("p: không có gì")
                        .shows("không có gì"),
                TemplateCase.of("loop-range", "{% for i in range(1, 4) %}{{ i }}{% endfor %}{{ a }}")
                        .with("a", "!")
                        .prints("p: 123!")
                        .shows("123!"),
                TemplateCase.of(
                                "loop-nested",
                                "{%p for r in rows %}",
                                "{{ r.Tên }}: {% for d in r.Chi tiết %}{{ d }}; {% endfor %}",
                                "{%p endfor %}")
                        .with("Tên", "A", "Chi tiết", "1\n2")
                        .with("Tên", "B", "Chi tiết", "3")
                        .prints("p: A: 1; 2;", "p: B: 3;")
                        .shows("A: 1; 2;", "B: 3;"),
                TemplateCase.of(
                                "loop-list",
                                "{% for m in Món %}{{ m.tên }} ({% for g in m.gồm %}{{ g }} {% endfor %}){% endfor %}")
                        .with("Món", "[{\"tên\": \"Phở\", \"gồm\": [\"bò\", \"hành\"]}]")
                        .prints("p: Phở (bò hành )")
                        .shows("Phở (bò hành )"),
                TemplateCase.of(
                                "loop-names-values",
                                "{% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}={{ v }} {% endfor %}",
                                "{% for k, v in Món.items() %}{{ k }}={{ v }} {% endfor %}!")
                        .with("Món", "{\"tên\": \"Phở\", \"giá\": 45000}")
                        .prints("p: a=1 b=2", "p: tên=Phở giá=45000 !")
                        .shows("a=1 b=2", "tên=Phở giá=45000 !"),
                TemplateCase.of(
                                "loop-columns",
                                WordFile.of(table(
                                        3,
                                        row("{% colspan 4 %}{{ a }}"),
                                        row("{%tc for x in [1, 2, 3, 4] %}", "{{ x }}", "{%tc endfor %}"))))
                        .with("a", "Bốn cột")
                        .prints(
                                "tbl 4",
                                "  tr",
                                "    tc gridSpan=4",
                                "      p: Bốn cột",
                                "  tr",
                                "    tc",
                                "      p: 1",
                                "    tc",
                                "      p: 2",
                                "    tc",
                                "      p: 3",
                                "    tc",
                                "      p: 4",
                                "p:")
                        .shows("Bốn cột", "1", "2", "3", "4"),
                TemplateCase.of(
                                "nested-table",
                                WordFile.of("<w:tbl><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr>"
                                        + Tables.cell(table(
                                                1, row("{%tr for x in a %}"), row("{{ x }}"), row("{%tr endfor %}")))
                                        + "</w:tr></w:tbl>" + paragraph("")))
                        .with("a", "1\n2")
                        .prints(
                                "tbl 1",
                                "  tr",
                                "    tc",
                                "      tbl 1",
                                "        tr",
                                "          tc",
                                "            p: 1",
                                "        tr",
                                "          tc",
                                "            p: 2",
                                "      p:",
                                "p:")
                        .shows("1", "2"),
                TemplateCase.of(
                                "cell-colour",
                                WordFile.of(table(1, row("{% cellbg 'FFDD00' if a > 5 else 'auto' %}{{ a }}"))))
                        .with("a", number("7"))
                        .prints("tbl 1", "  tr", "    tc shd=FFDD00", "      p: 7", "p:")
                        .shows("7"),
                TemplateCase.of(
                                "merge-down",
                                WordFile.of(table(
                                        2,
                                        row("{%tr for r in rows %}", ""),
                                        row("{% vm %}{{ Nhóm }}", "{{ r.a }}"),
                                        row("{%tr endfor %}", ""))))
                        .with("Nhóm", "Sinh hoá", "a", "Glucose")
                        .with("Nhóm", "Sinh hoá", "a", "Ure")
                        .prints(
                                "tbl 2",
                                "  tr",
                                "    tc vMerge=restart",
                                "      p: Sinh hoá",
                                "    tc",
                                "      p: Glucose",
                                "  tr",
                                "    tc vMerge=continue",
                                "      p:",
                                "    tc",
                                "      p: Ure",
                                "p:")
                        .shows("Sinh hoá", "Glucose", "Ure"),
                TemplateCase.of(
                                "merge-sideways",
                                WordFile.of(table(
                                        3,
                                        row("{%tc for x in [1, 2, 3] %}", "{% hm %}{{ a }}", "{%tc endfor %}"),
                                        row("1", "2", "3"))))
                        .with("a", "Chung")
                        .prints(
                                "tbl 3",
                                "  tr",
                                "    tc gridSpan=3",
                                "      p: Chung",
                                "  tr",
                                "    tc",
                                "      p: 1",
                                "    tc",
                                "      p: 2",
                                "    tc",
                                "      p: 3",
                                "p:")
                        .shows("Chung", "1", "2", "3"),
                TemplateCase.of(
                                "refused-crossing",
                                WordFile.of(paragraph(run("{%p if a %}")) + table(1, row("{%p endif %}"))))
                        .isRefused("crosses"));
    }

    private static Cell number(String digits) {
        return new Cell(digits, Cell.Kind.NUMBER, digits);
    }
}
