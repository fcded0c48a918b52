package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which column holds the name, the phone and the customer's id, when nobody said so. Where two columns may be
 * meant it chooses none: a text to the wrong phone is worse than a question.
 *
 * @param header the sheet's columns
 * @param sample the first rows below it
 * @param region where phones without country code belong
 */
record KeyColumns(Header header, List<Row> sample, String region) {
    Optional<Column> find(KeyColumn key) {
        Optional<Column> named = header.columns().stream()
                .filter(column -> key.rank(column) >= 0)
                .min(Comparator.comparingInt(key::rank));
        if (named.isPresent()) {
            return named;
        }
        List<Column> mentioned =
                header.columns().stream().filter(key::mentionedBy).toList();
        if (mentioned.size() == 1) {
            return Optional.of(mentioned.get(0));
        }
        if (key != KeyColumn.PHONE) {
            return Optional.empty();
        }
        List<Column> phones = (mentioned.isEmpty() ? header.columns() : mentioned)
                .stream().filter(this::holdsPhones).toList();
        return phones.size() == 1 ? Optional.of(phones.get(0)) : Optional.empty();
    }

    private boolean holdsPhones(Column column) {
        if (KeyColumn.isOfAnother(column)) {
            return false;
        }
        List<Cell> cells = sample.stream()
                .map(row -> row.cell(column.index()))
                .filter(cell -> !cell.isEmpty())
                .toList();
        long phones = cells.stream().filter(cell -> isPhone(cell, region)).count();
        return phones > 0 && phones * 5 >= cells.size() * 4L;
    }

    /** Whether a cell reads as a phone that a text can reach. */
    static boolean isPhone(Cell cell, String region) {
        if (cell.kind() != Cell.Kind.TEXT && cell.kind() != Cell.Kind.NUMBER) {
            return false;
        }
        try {
            PhoneNumber.parse(cell.digits(), region);
            return true;
        } catch (Refused e) {
            return false;
        }
    }
}
