package io.resultflow.domain.repair;

import io.resultflow.domain.intake.Column;
import io.resultflow.domain.intake.Header;
import java.util.List;
import java.util.Optional;

/**
 * A column that a file of failed rows has before those of the original sheet. Its name is written in the caller's language
 * and known again in each.
 */
public enum RepairColumn {
    /** Where the row stands in the original sheet: by it a corrected row finds its way back. */
    ROW(0, "Row in original file", "Dòng trong tệp gốc"),
    /** Everything that is wrong in the row and what to do about it. */
    ERRORS(1, "What to correct", "Cần sửa");

    private final int place;
    private final String english;
    private final String vietnamese;

    RepairColumn(int place, String english, String vietnamese) {
        this.place = place;
        this.english = english;
        this.vietnamese = vietnamese;
    }

    /** Where it is written, from 0. */
    public int place() {
        return place;
    }

    /** The column's name in {@code vi} or {@code en}. */
    public String title(String language) {
        return language.equals("vi") ? vietnamese : english;
    }

    /** This column among a sheet's; empty when it is not there, or there twice. */
    public Optional<Column> in(Header header) {
        return header.named(english).or(() -> header.named(vietnamese));
    }

    /** Whether a header's column is one of these, and no one's data. */
    public static boolean names(Column column) {
        Header alone = new Header(1, List.of(column));
        for (RepairColumn repair : values()) {
            if (repair.in(alone).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
