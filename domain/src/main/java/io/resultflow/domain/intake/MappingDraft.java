package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which column feeds what, worked out from what was asked, what the header says and what the first rows hold; with all
 * that is wrong about it.
 */
public final class MappingDraft {
    private final Header header;
    private final IntakeSpec spec;
    private final List<Row> sample;
    private final List<Issue> issues = new ArrayList<>();
    private final List<MappingSuggestion> suggestions = new ArrayList<>();
    private final List<Placeholder> unmapped = new ArrayList<>();
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Map<String, Column> feeds = new HashMap<>();
    private final Map<KeyColumn, Column> keys = new HashMap<>();
    private final @Nullable Column group;
    private final @Nullable Column password;

    /**
     * @param sample the first rows below the header
     */
    public MappingDraft(Header header, List<Row> sample, IntakeSpec spec) {
        this.header = header;
        this.spec = spec;
        this.sample = List.copyOf(sample);
        KeyColumns found = new KeyColumns(header, sample, spec.region());
        SavedMapping saved = spec.saved();
        key(KeyColumn.NAME, spec.nameColumn(), saved.nameColumn(), found);
        key(KeyColumn.PHONE, spec.phoneColumn(), saved.phoneColumn(), found);
        key(KeyColumn.ID, spec.idColumn(), saved.idColumn(), found);
        group = spec.groupBy() == null ? null : named(spec.groupBy(), "group");
        password = spec.passwordColumn() == null ? null : named(spec.passwordColumn(), "password");
        spec.mapping().forEach(this::given);
        leaveOutNamesakes();
        takeSaved(saved);
        suggest();
        reportDuplicates();
        reportUnused();
        suggestGrouping();
    }

    /** The mapping; null when the column of the name or of the phone is not known. */
    public @Nullable Mapping mapping() {
        Column name = keys.get(KeyColumn.NAME);
        Column phone = keys.get(KeyColumn.PHONE);
        Column id = keys.get(KeyColumn.ID);
        return name == null || phone == null
                ? null
                : new Mapping(placeholders, name.name(), phone.name(), id == null ? null : id.name());
    }

    /** How the columns meet the template, known or not. */
    public ColumnPlan plan() {
        return new ColumnPlan(
                header.columns().stream()
                        .map(column -> ColumnPlan.Found.of(column, sample))
                        .toList(),
                suggestions,
                unmapped,
                keyName(KeyColumn.NAME),
                keyName(KeyColumn.PHONE),
                keyName(KeyColumn.ID));
    }

    private @Nullable String keyName(KeyColumn key) {
        Column column = keys.get(key);
        return column == null ? null : column.name();
    }

    /** What is wrong with the columns. */
    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** What a row is checked against. */
    RowLayout layout() {
        return new RowLayout(
                header,
                keys.get(KeyColumn.NAME),
                keys.get(KeyColumn.PHONE),
                keys.get(KeyColumn.ID),
                group,
                password,
                feeds);
    }

    private void key(KeyColumn key, @Nullable String asked, @Nullable String saved, KeyColumns found) {
        Optional<Column> column = asked == null
                ? Optional.ofNullable(saved).flatMap(header::bearing).or(() -> found.find(key))
                : header.named(asked);
        column.ifPresent(it -> keys.put(key, it));
        if (column.isEmpty() && asked != null) {
            issue(ProblemCode.MAPPING_COLUMN_UNKNOWN, Severity.ERROR, null, asked, Map.of("role", key.role()));
        } else if (column.isEmpty() && key != KeyColumn.ID) {
            Map<String, String> args = Map.of("role", key.role(), "column", key.option());
            issue(ProblemCode.COLUMN_MISSING, Severity.ERROR, null, null, args);
        }
    }

    private @Nullable Column named(String asked, String role) {
        Optional<Column> column = header.named(asked);
        if (column.isEmpty()) {
            issue(ProblemCode.MAPPING_COLUMN_UNKNOWN, Severity.ERROR, null, asked, Map.of("role", role));
        }
        return column.orElse(null);
    }

    /** A template that loops over rows was made for sheets with several rows of one customer. */
    private void suggestGrouping() {
        if (spec.groupBy() == null && spec.loopsOverRows()) {
            Column likely = keys.getOrDefault(KeyColumn.ID, keys.get(KeyColumn.PHONE));
            Map<String, String> args = likely == null ? Map.of() : Map.of("suggestion", likely.name());
            issue(ProblemCode.ROWS_NOT_GROUPED, Severity.NOTE, null, null, args);
        }
    }

    private void given(String asked, String placeholder) {
        Optional<Column> column = header.named(asked);
        boolean known = spec.placeholders().stream().anyMatch(it -> it.name().equals(placeholder));
        if (column.isEmpty()) {
            issue(ProblemCode.MAPPING_COLUMN_UNKNOWN, Severity.ERROR, null, asked, Map.of("placeholder", placeholder));
        } else if (placeholder.isBlank()) {
            placeholders.put(column.get().name(), "");
        } else if (!known) {
            Map<String, String> args = new HashMap<>(Map.of("placeholder", placeholder));
            ColumnMatching.nearest(placeholder, spec.placeholders()).ifPresent(near -> args.put("suggestion", near));
            issue(ProblemCode.MAPPING_PLACEHOLDER_UNKNOWN, Severity.ERROR, column.get(), null, args);
        } else if (feeds.containsKey(placeholder)
                || placeholders.containsKey(column.get().name())) {
            issue(
                    ProblemCode.MAPPING_AMBIGUOUS,
                    Severity.ERROR,
                    column.get(),
                    null,
                    Map.of("placeholder", placeholder));
        } else {
            pair(column.get(), new MappingSuggestion(placeholder, column.get().name(), MappingSuggestion.Match.GIVEN));
        }
    }

    /** Who gives a placeholder another column than the one of its own name does not want that one: remembered as well. */
    private void leaveOutNamesakes() {
        for (String placeholder : List.copyOf(feeds.keySet())) {
            header.bearing(placeholder)
                    .filter(column -> !column.equals(feeds.get(placeholder)))
                    .ifPresent(column -> placeholders.putIfAbsent(column.name(), ""));
        }
    }

    private void takeSaved(SavedMapping saved) {
        saved.stale(spec.placeholders())
                .forEach((column, placeholder) -> issue(
                        ProblemCode.MAPPING_SAVED_STALE,
                        Severity.NOTE,
                        null,
                        column,
                        Map.of("placeholder", placeholder)));
        SavedMapping living = saved.within(spec.placeholders());
        living.pairs(header, feeds.keySet()).forEach((column, placeholder) -> {
            if (!placeholders.containsKey(column.name()) && !feeds.containsKey(placeholder)) {
                pair(column, new MappingSuggestion(placeholder, column.name(), MappingSuggestion.Match.SAVED));
            }
        });
        living.leftOut(header, feeds.keySet()).forEach(column -> placeholders.putIfAbsent(column.name(), ""));
    }

    private void suggest() {
        ColumnMatching matching = new ColumnMatching(header, spec.placeholders());
        for (Placeholder placeholder : spec.placeholders()) {
            if (feeds.containsKey(placeholder.name())) {
                continue;
            }
            List<MappingSuggestion> found = matching.suggest(placeholder).stream()
                    .filter(it -> !isLeftOut(it.column()))
                    .toList();
            Optional<MappingSuggestion> certain =
                    found.stream().filter(this::free).findFirst();
            if (certain.isPresent()) {
                pair(header.named(certain.get().column()).orElseThrow(), certain.get());
            } else {
                suggestions.addAll(found);
                unmapped(placeholder, found);
            }
        }
    }

    private boolean isLeftOut(String column) {
        return "".equals(placeholders.get(column));
    }

    /** A column feeds one placeholder, and besides the one that bears its own name. */
    private boolean free(MappingSuggestion pair) {
        return pair.match().certain()
                && (pair.match() == MappingSuggestion.Match.EXACT || !placeholders.containsKey(pair.column()));
    }

    private void pair(Column column, MappingSuggestion pair) {
        suggestions.add(pair);
        feeds.put(pair.placeholder(), column);
        placeholders.putIfAbsent(column.name(), pair.placeholder());
    }

    private void unmapped(Placeholder placeholder, List<MappingSuggestion> found) {
        unmapped.add(placeholder);
        Map<String, String> args = new HashMap<>(Map.of("placeholder", placeholder.name()));
        found.stream().findFirst().ifPresent(best -> args.put("suggestion", best.column()));
        Severity severity = placeholder.required() ? Severity.ERROR : Severity.WARNING;
        issue(ProblemCode.PLACEHOLDER_UNMAPPED, severity, null, null, args);
    }

    private void reportDuplicates() {
        Set<String> used = used();
        for (Column duplicate : header.duplicates()) {
            Severity severity = used.contains(duplicate.name()) ? Severity.ERROR : Severity.WARNING;
            issue(ProblemCode.COLUMN_DUPLICATE, severity, duplicate, null, Map.of());
        }
    }

    private void reportUnused() {
        Set<String> used = used();
        header.columns().stream()
                .filter(column -> !used.contains(column.name()))
                .forEach(column -> issue(ProblemCode.COLUMN_UNUSED, Severity.NOTE, column, null, Map.of()));
    }

    private Set<String> used() {
        Set<String> used = new TreeSet<>();
        keys.values().forEach(column -> used.add(column.name()));
        feeds.values().forEach(column -> used.add(column.name()));
        if (group != null) {
            used.add(group.name());
        }
        if (password != null) {
            used.add(password.name());
        }
        return used;
    }

    private void issue(
            ProblemCode code,
            Severity severity,
            @Nullable Column column,
            @Nullable String name,
            Map<String, String> args) {
        issues.add(new Issue(
                code,
                severity,
                null,
                column == null ? null : column.letters(),
                column == null ? name : column.name(),
                null,
                null,
                args));
    }
}
