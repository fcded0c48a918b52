package io.resultflow.domain.intake;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Placeholder;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the header among a sheet's first rows: titles may stand above it. */
public final class HeaderFinder {
    /** How many rows of a sheet are looked at. */
    public static final int ROWS = 20;

    /** A word that is known to head a column says more than any other text. */
    private static final int KNOWN = 3;

    private static final int LONGEST_NAME = 120;

    private final Set<FoldedName> known = new HashSet<>();
    private final IntakeSpec spec;

    public HeaderFinder(IntakeSpec spec) {
        this.spec = spec;
        spec.placeholders().stream().map(Placeholder::name).map(FoldedName::of).forEach(known::add);
        Stream.of(spec.nameColumn(), spec.phoneColumn(), spec.idColumn(), spec.groupBy())
                .filter(Objects::nonNull)
                .map(FoldedName::of)
                .forEach(known::add);
        spec.mapping().keySet().stream().map(FoldedName::of).forEach(known::add);
    }

    /**
     * The header's row: the one that was asked for, else the row with the most distinct texts and known words.
     *
     * @param head the sheet's first rows that hold anything
     * @throws Refused {@code SHEET_EMPTY} when there is none, {@code SHEET_NO_HEADER} when none of them can be a header
     */
    public Row find(List<Row> head) {
        Integer wanted = spec.headerRow();
        if (head.isEmpty() && wanted == null) {
            throw new Refused(ProblemCode.SHEET_EMPTY);
        }
        Row best = wanted == null ? best(head) : at(head, wanted);
        if (best == null || Header.of(best).columns().isEmpty()) {
            throw new Refused(ProblemCode.SHEET_NO_HEADER);
        }
        return best;
    }

    private static @Nullable Row at(List<Row> head, int index) {
        return head.stream().filter(row -> row.index() == index).findFirst().orElse(null);
    }

    private @Nullable Row best(List<Row> head) {
        Row best = null;
        int bestScore = 1;
        for (Row row : head.subList(0, Math.min(ROWS, head.size()))) {
            int score = score(row);
            if (score > bestScore) {
                best = row;
                bestScore = score;
            }
        }
        return best;
    }

    /** Of a title 1, of a row of data little or nothing, of a header the more the wider it is. */
    private int score(Row row) {
        Set<String> texts = new HashSet<>();
        int score = 0;
        for (Cell cell : row.cells()) {
            if (KeyColumns.isPhone(cell, spec.region())) {
                return 0;
            }
            if (cell.kind() == Cell.Kind.TEXT && cell.text().length() <= LONGEST_NAME && texts.add(cell.text())) {
                score += isKnown(cell.text()) ? 1 + KNOWN : 1;
            } else if (!cell.isEmpty()) {
                score--;
            }
        }
        return score;
    }

    private boolean isKnown(String text) {
        if (known.contains(FoldedName.of(text))) {
            return true;
        }
        Column column = new Column(0, text);
        for (KeyColumn key : KeyColumn.values()) {
            if (key.rank(column) >= 0) {
                return true;
            }
        }
        return false;
    }
}
