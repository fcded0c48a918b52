package io.resultflow.libreoffice.templates;

import io.resultflow.domain.intake.Cell;
import java.util.List;

/** Filters for people. */
final class FilterCases {
    private FilterCases() {}

    static List<TemplateCase> all() {
        return List.of(
                TemplateCase.of(
                                "number",
                                "{{ a|number('0.0') }} {{ b|number('#,##0.00') }} {{ b|number('#,##0.00', 'vi') }} {{ c|number('0.0') }}")
                        .with("a", number("5.300000000001"), "b", number("1234.5"), "c", "<0.1")
                        .prints("p: 5.3 1,234.50 1.234,50 <0.1")
                        .shows("5.3 1,234.50 1.234,50 <0.1"),
                TemplateCase.of("currency", "{{ a|currency }}; {{ a|currency('USD', 'en-US') }}")
                        .with("a", number("1250000"))
                        .prints("p: 1.250.000\u00A0₫; $1,250,000.00")
                        .shows("1.250.000", "$1,250,000.00"),
                TemplateCase.of(
                                "date",
                                "{{ a|date('dd/mm/yyyy') }}, ngày {{ a|date('dd tháng MM năm yyyy') }}, {{ a|date('d MMMM yyyy', 'en') }}")
                        .with("a", new Cell("3/11/26", Cell.Kind.DATE, "2026-11-03"))
                        .prints("p: 03/11/2026, ngày 03 tháng 11 năm 2026, 3 November 2026")
                        .shows("03/11/2026, ngày 03 tháng 11 năm 2026, 3 November 2026"),
                TemplateCase.of("title", "{{ a|title }}, {{ b|title }}")
                        .with("a", "NGUYỄN THỊ ĐÀO", "b", "xét nghiệm HbA1c")
                        .prints("p: Nguyễn Thị Đào, Xét Nghiệm HbA1c")
                        .shows("Nguyễn Thị Đào, Xét Nghiệm HbA1c"),
                TemplateCase.of("phone", "{{ a|phone }}, {{ a|phone('international') }}")
                        .with("a", new Cell("8.49E+10", Cell.Kind.NUMBER, "84901234567"))
                        .prints("p: 0901 234 567, +84 901 234 567")
                        .shows("0901 234 567, +84 901 234 567"),
                TemplateCase.of(
                                "flag",
                                "{{ a|flag(3.9, 6.4) }} mmol/L",
                                "{{ b|flag(3.9, 6.4) }} {{ c|flag(Khoảng tham chiếu) }} {{ d|flag(3.9, 6.4) }}",
                                "{{ a|number('0.0')|flag(3.9, 6.4, 'HL') }}")
                        .with(
                                "a",
                                new Cell("7.20", Cell.Kind.NUMBER, "7.2"),
                                "b",
                                number("6.4"),
                                "c",
                                number("3.8"),
                                "Khoảng tham chiếu",
                                "3,9 – 6,4 mmol/L",
                                "d",
                                "âm tính")
                        .prints("p: 7.20\u00A0↑ mmol/L", "p: 6.4 3.8\u00A0↓ âm tính", "p: 7.2\u00A0H")
                        .shows("7.20", "mmol/L", "6.4 3.8", "âm tính", "7.2 H"),
                TemplateCase.of("refused-pattern", "{{ a|number('#.##0,00') }}").isRefused("pattern"));
    }

    private static Cell number(String digits) {
        return new Cell(digits, Cell.Kind.NUMBER, digits);
    }
}
