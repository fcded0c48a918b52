package io.resultflow.domain.intake;

import io.resultflow.domain.access.Password;
import io.resultflow.domain.access.PasswordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a customer's row holds that they know, and open their report with. Dates that stand as text are read day first, as
 * the page asks for them. Prints itself as nothing.
 */
public record KnownPassword(PasswordKind kind, Password password) {
    /**
     * The fewest characters: what NIST SP 800-63B (5.1.1.1) asks of a secret that its user did not choose. A year of birth has
     * four.
     */
    public static final int LEAST = 6;

    private static final Pattern WRITTEN_DATE =
            Pattern.compile("[0-9]{1,2}[./ -][0-9]{1,2}[./ -][0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");

    /** What stands in a cell; empty when nothing does, or a formula's error. */
    static Optional<KnownPassword> of(Cell cell) {
        if (cell.isEmpty() || cell.kind() == Cell.Kind.ERROR) {
            return Optional.empty();
        }
        String dated = cell.kind() == Cell.Kind.DATE && cell.raw().length() >= 10
                ? cell.raw().substring(0, 10)
                : WRITTEN_DATE.matcher(cell.text()).matches() ? cell.text() : "";
        return PasswordKind.date(dated)
                .map(date -> new KnownPassword(PasswordKind.DATE, new Password(date)))
                .or(() -> Optional.of(
                        new KnownPassword(PasswordKind.KNOWN, Password.typed(PasswordKind.KNOWN, cell.digits()))));
    }

    /** What a report's row holds in the column that somebody named; empty when there is no such column, or nothing in it. */
    public static Optional<KnownPassword> of(ReportValues values, String column) {
        List<Column> columns = new ArrayList<>();
        values.values().keySet().forEach(name -> columns.add(new Column(columns.size(), name)));
        return new Header(1, columns)
                .named(column)
                .map(found -> values.values().getOrDefault(found.name(), Cell.EMPTY))
                .flatMap(KnownPassword::of);
    }

    /** Whether it is too short to be a password. */
    boolean isTooShort() {
        return password.plain().length() < LEAST;
    }

    @Override
    public String toString() {
        return "KnownPassword[" + kind + "]";
    }
}
