package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.optional;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MappingDraftTest {
    private static MappingDraft draft(Header header, IntakeSpec spec) {
        return new MappingDraft(header, List.of(), spec);
    }

    private static IntakeSpec given(Map<String, String> mapping, Placeholder... placeholders) {
        return given(mapping, SavedMapping.NONE, placeholders);
    }

    private static IntakeSpec given(Map<String, String> mapping, SavedMapping saved, Placeholder... placeholders) {
        return new IntakeSpec(
                List.of(placeholders), mapping, saved, null, null, null, null, "VN", null, null, false, false, null);
    }

    @Test
    void columnsMeetPlaceholdersByExactAndFoldedNames() {
        MappingDraft draft = draft(
                header("Họ và tên", "SĐT", "Mã BN", "HbA1c", "Ngày sinh"),
                spec(required("HoVaTen"), required("HbA1c"), required("ngay_sinh")));

        assertThat(draft.issues()).isEmpty();
        assertThat(draft.mapping())
                .isEqualTo(new Mapping(
                        Map.of("Họ và tên", "HoVaTen", "HbA1c", "HbA1c", "Ngày sinh", "ngay_sinh"),
                        "Họ và tên",
                        "SĐT",
                        "Mã BN"));
        assertThat(draft.plan().suggestions())
                .extracting(MappingSuggestion::match)
                .containsExactly(
                        MappingSuggestion.Match.FOLDED, MappingSuggestion.Match.EXACT, MappingSuggestion.Match.FOLDED);
    }

    @Test
    void whatIsOnlyNearIsOfferedAndNotTaken() {
        MappingDraft draft = draft(
                header("Họ tên", "SĐT", "Glucose (mmol/L)", "Cholesterl"),
                spec(required("glucose"), required("cholesterol")));

        assertThat(draft.issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .extracting(Issue::code, Issue::args)
                .containsExactly(
                        tuple(
                                ProblemCode.PLACEHOLDER_UNMAPPED,
                                Map.of("placeholder", "glucose", "suggestion", "Glucose (mmol/L)")),
                        tuple(
                                ProblemCode.PLACEHOLDER_UNMAPPED,
                                Map.of("placeholder", "cholesterol", "suggestion", "Cholesterl")));
        assertThat(draft.plan().suggestions()).allMatch(suggestion -> suggestion.confidence() < 0.9);
    }

    @Test
    void twoColumnsThatFoldAlikeAreAQuestion() {
        MappingDraft draft = draft(header("Họ tên", "SĐT", "Mỡ", "Mô"), spec(required("mo")));

        assertThat(errors(draft)).containsExactly(ProblemCode.PLACEHOLDER_UNMAPPED);
        assertThat(draft.plan().suggestions())
                .extracting(MappingSuggestion::column)
                .containsExactly("Mỡ", "Mô");
    }

    @Test
    void whatSomebodySaidComesFirst() {
        MappingDraft draft = draft(
                header("Họ tên", "SĐT", "Chỉ số", "Glucose"), given(Map.of("chi_so", "Glucose"), required("Glucose")));

        assertThat(errors(draft)).isEmpty();
        Mapping mapping = Objects.requireNonNull(draft.mapping());
        assertThat(mapping.placeholders()).containsExactly(entry("Chỉ số", "Glucose"), entry("Glucose", ""));
        assertThat(mapping.apply(Map.of("Chỉ số", Cell.text("1"), "Glucose", Cell.text("2"))))
                .containsEntry("Glucose", Cell.text("1"));
    }

    @Test
    void aMappingOfWhatIsNotThereIsAnError() {
        MappingDraft draft = draft(
                header("Họ tên", "SĐT", "A", "B"),
                given(
                        new TreeMap<>(Map.of("A", "Glucos", "B", "Glucose", "C", "Glucose", "SĐT", "Glucose")),
                        required("Glucose")));

        assertThat(errors(draft))
                .containsExactly(
                        ProblemCode.MAPPING_PLACEHOLDER_UNKNOWN,
                        ProblemCode.MAPPING_COLUMN_UNKNOWN,
                        ProblemCode.MAPPING_AMBIGUOUS);
    }

    @Test
    void aColumnThatIsLeftOutFeedsNothing() {
        MappingDraft draft =
                draft(header("Họ tên", "SĐT", "Ghi chú"), given(Map.of("Ghi chú", ""), optional("Ghi chú")));

        assertThat(draft.issues())
                .extracting(Issue::code, Issue::severity)
                .contains(tuple(ProblemCode.PLACEHOLDER_UNMAPPED, Severity.WARNING));
        Mapping mapping = Objects.requireNonNull(draft.mapping());
        assertThat(mapping.apply(Map.of("Ghi chú", Cell.text("x")))).isEmpty();
    }

    @Test
    void aTemplateMayNameOneColumnInTwoWays() {
        MappingDraft draft = draft(header("Họ và tên", "SĐT"), spec(required("HoVaTen"), required("Họ và tên")));

        assertThat(errors(draft)).containsExactly(ProblemCode.PLACEHOLDER_UNMAPPED);

        MappingDraft given = draft(
                header("Họ và tên", "SĐT"),
                given(Map.of("Họ và tên", "HoVaTen"), required("HoVaTen"), required("Họ và tên")));
        assertThat(errors(given)).isEmpty();
        Mapping mapping = Objects.requireNonNull(given.mapping());
        assertThat(mapping.apply(Map.of("Họ và tên", Cell.text("An"))))
                .containsOnly(entry("Họ và tên", Cell.text("An")), entry("HoVaTen", Cell.text("An")));
    }

    @Test
    void aMissingNameOrPhoneIsAnErrorAMissingIdIsNot() {
        MappingDraft draft = draft(header("A", "B"), spec());

        assertThat(draft.mapping()).isNull();
        assertThat(draft.issues())
                .filteredOn(issue -> issue.code() == ProblemCode.COLUMN_MISSING)
                .extracting(Issue::args)
                .containsExactly(
                        Map.of("role", "name", "column", "name_column"),
                        Map.of("role", "phone", "column", "phone_column"));
    }

    @Test
    void aColumnTwiceIsAnErrorWhereItIsPrinted() {
        MappingDraft draft =
                draft(header("Họ tên", "SĐT", "Glucose", "Glucose", "Khác", "Khác"), spec(required("glucose")));

        assertThat(draft.issues())
                .filteredOn(issue -> issue.code() == ProblemCode.COLUMN_DUPLICATE)
                .extracting(Issue::column, Issue::severity)
                .containsExactly(tuple("D", Severity.ERROR), tuple("F", Severity.WARNING));
    }

    private static List<ProblemCode> errors(MappingDraft draft) {
        return draft.issues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(Issue::code)
                .toList();
    }

    @Test
    void whatWasSaidOfAnEarlierSheetHoldsForTheNext() {
        IntakeSpec spec = saved(Map.of("Chỉ số", "Glucose", "ghi_chu", ""), required("Glucose"), optional("Ghi chú"));

        MappingDraft draft = draft(header("Họ tên", "SĐT", "Chỉ số"), spec);

        assertThat(errors(draft)).isEmpty();
        assertThat(draft.plan().suggestions())
                .containsExactly(new MappingSuggestion("Glucose", "Chỉ số", MappingSuggestion.Match.SAVED));
        assertThat(draft.plan().unmapped()).containsExactly(optional("Ghi chú"));
    }

    @Test
    void whatWasSaidOfAnEarlierSheetNeverStopsTheNext() {
        IntakeSpec spec = saved(Map.of("Chỉ số", "Glucose", "Cũ", "Dropped"), required("Glucose"));

        MappingDraft draft = draft(header("Họ tên", "SĐT", "Glucose"), spec);

        assertThat(errors(draft)).isEmpty();
        assertThat(draft.issues()).extracting(Issue::code).containsExactly(ProblemCode.MAPPING_SAVED_STALE);
        assertThat(Objects.requireNonNull(draft.mapping()).placeholders()).containsExactly(entry("Glucose", "Glucose"));
    }

    @Test
    void aColumnOfTheOwnNameIsBetterThanASavedPairUnlessItWasPutAside() {
        Header both = header("Họ tên", "SĐT", "Chỉ số", "Glucose");

        MappingDraft unasked = draft(both, saved(Map.of("Chỉ số", "Glucose"), required("Glucose")));
        MappingDraft putAside = draft(both, saved(Map.of("Chỉ số", "Glucose", "Glucose", ""), required("Glucose")));
        MappingDraft alone = draft(
                header("Họ tên", "SĐT", "Glucose"),
                saved(Map.of("Chỉ số", "Glucose", "Glucose", ""), required("Glucose")));

        assertThat(Objects.requireNonNull(unasked.mapping()).placeholders())
                .containsExactly(entry("Glucose", "Glucose"));
        assertThat(Objects.requireNonNull(putAside.mapping()).placeholders())
                .containsExactly(entry("Chỉ số", "Glucose"), entry("Glucose", ""));
        assertThat(Objects.requireNonNull(alone.mapping()).placeholders()).containsExactly(entry("Glucose", "Glucose"));
    }

    @Test
    void savedKeyColumnsHoldWhereTheSheetHasThem() {
        IntakeSpec spec = given(Map.of(), new SavedMapping(Map.of(), null, "ĐT người thân", "STT"));

        Mapping mapping = Objects.requireNonNull(
                draft(header("Họ tên", "SĐT", "ĐT người thân"), spec).mapping());

        assertThat(mapping.phoneColumn()).isEqualTo("ĐT người thân");
        assertThat(mapping.idColumn()).isNull();
    }

    @Test
    void thePlanTellsEachColumnsLettersNameAndKind() {
        Row row =
                new Row(2, List.of(Cell.text("An"), Cell.text("0901234567"), new Cell("5.2", Cell.Kind.NUMBER, "5.2")));

        ColumnPlan plan = new MappingDraft(header("Họ tên", "SĐT", "Glucose"), List.of(row), spec()).plan();

        assertThat(plan.columns())
                .extracting(ColumnPlan.Found::letters, ColumnPlan.Found::name, ColumnPlan.Found::kind)
                .containsExactly(
                        tuple("A", "Họ tên", Cell.Kind.TEXT),
                        tuple("B", "SĐT", Cell.Kind.TEXT),
                        tuple("C", "Glucose", Cell.Kind.NUMBER));
        assertThat(plan.phoneColumn()).isEqualTo("SĐT");
    }

    private static IntakeSpec saved(Map<String, String> pairs, Placeholder... placeholders) {
        return given(Map.of(), SavedMapping.of(pairs), placeholders);
    }
}
