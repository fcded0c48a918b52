package io.resultflow.api.problem;

import io.resultflow.domain.intake.ColumnPlan;
import io.resultflow.domain.intake.MappingSuggestion;
import io.resultflow.domain.template.Placeholder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person needs to say which column feeds what; names and kinds alone, no cell's value. */
public record SheetPlanJson(
        List<ColumnJson> columns,
        List<SuggestionJson> suggestions,
        List<UnmappedJson> unmapped,
        @Nullable String nameColumn,
        @Nullable String phoneColumn,
        @Nullable String idColumn) {
    /** A column of the sheet: its letters, its header, what most of its first cells hold. */
    public record ColumnJson(String column, String name, String kind) {}

    /** A pair that was made ({@code made}) or may be meant; {@code confidence} from 0 to 1. */
    public record SuggestionJson(String column, String placeholder, String match, double confidence, boolean made) {
        public static SuggestionJson of(MappingSuggestion pair) {
            return new SuggestionJson(
                    pair.column(),
                    pair.placeholder(),
                    pair.match().name().toLowerCase(Locale.ROOT),
                    pair.confidence(),
                    pair.match().certain());
        }
    }

    /** A placeholder that no column feeds. */
    public record UnmappedJson(String placeholder, boolean required) {
        static UnmappedJson of(Placeholder placeholder) {
            return new UnmappedJson(placeholder.name(), placeholder.required());
        }
    }

    public static SheetPlanJson of(ColumnPlan plan) {
        return new SheetPlanJson(
                plan.columns().stream()
                        .map(column -> new ColumnJson(
                                column.letters(),
                                column.name(),
                                column.kind().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                plan.suggestions().stream().map(SuggestionJson::of).toList(),
                plan.unmapped().stream().map(UnmappedJson::of).toList(),
                plan.nameColumn(),
                plan.phoneColumn(),
                plan.idColumn());
    }
}
