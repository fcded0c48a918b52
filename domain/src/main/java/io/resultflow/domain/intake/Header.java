package io.resultflow.domain.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet's header.
 *
 * @param row the header's row as Excel shows it, from 1
 * @param columns those with a name, left to right; of two with the same name both
 */
public record Header(int row, List<Column> columns) {
    public Header {
        columns = List.copyOf(columns);
    }

    /** The header that a row is. Line breaks in a name become spaces; columns without a name are not read. */
    public static Header of(Row row) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = name(row.cell(i).text());
            if (!name.isEmpty()) {
                columns.add(new Column(i, name));
            }
        }
        return new Header(row.index(), columns);
    }

    /** The column that somebody means by a name: the same text, else the only one that is the same when folded. */
    public Optional<Column> named(String wanted) {
        String name = name(wanted);
        Optional<Column> exact =
                columns.stream().filter(column -> column.name().equals(name)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        FoldedName folded = FoldedName.of(name);
        List<Column> alike = columns.stream()
                .filter(column ->
                        !folded.isEmpty() && FoldedName.of(column.name()).equals(folded))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The column of exactly that name; of two the first. */
    Optional<Column> bearing(String wanted) {
        String name = name(wanted);
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The columns whose name an earlier one bears already. */
    List<Column> duplicates() {
        Set<String> seen = new HashSet<>();
        return columns.stream().filter(column -> !seen.add(column.name())).toList();
    }

    /** How a header's text becomes a name: composed letters, single spaces. */
    static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
