package io.resultflow.domain.intake;

import java.util.regex.Pattern;

/**
 * Whose row it is, as far as its cells tell.
 *
 * @param id the customer's id; blank when there is none
 * @param name the customer's name; blank when it is missing
 */
public record RowOwner(String id, String name) {
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** What a row says under a mapping; columns that the sheet lacks are blank. */
    public static RowOwner of(Row row, Header header, Mapping mapping) {
        String idColumn = mapping.idColumn();
        return new RowOwner(
                idColumn == null ? "" : text(row, header, idColumn), text(row, header, mapping.nameColumn()));
    }

    private static String text(Row row, Header header, String column) {
        return header.named(column).map(found -> row.cell(found.index()).text()).orElse("");
    }

    /** Whether both have an id, and not the same: spelling and zeros in front, which spreadsheets lose, do not matter. */
    public boolean hasOtherIdThan(RowOwner other) {
        return !id.isEmpty() && !other.id.isEmpty() && !sameId(other.id);
    }

    private boolean sameId(String other) {
        return FoldedName.of(bare(id)).equals(FoldedName.of(bare(other)));
    }

    private static String bare(String id) {
        return LEADING_ZEROS.matcher(id.strip()).replaceFirst("");
    }

    /**
     * Whether a corrected row may still be this customer: of the same id, whatever became of the name; where an id is
     * missing, of the same name but for a letter or two; where the name is missing too, anybody.
     */
    public boolean mayBecome(RowOwner corrected) {
        if (!id.isEmpty() && !corrected.id.isEmpty()) {
            return sameId(corrected.id);
        }
        FoldedName before = FoldedName.of(name);
        FoldedName after = FoldedName.of(corrected.name);
        return before.isEmpty() || before.equals(after) || before.near(after);
    }

    @Override
    public String toString() {
        return "RowOwner[…]";
    }
}
