package io.resultflow.store.report;

import io.resultflow.domain.intake.Cell;
import io.resultflow.store.schema.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;

/** A row's cells as an array in the sheet's order: column names hold dots and dollars, which field names must not. */
final class ValueDocuments {
    private ValueDocuments() {}

    static List<Document> write(Map<String, Cell> values) {
        return values.entrySet().stream()
                .map(entry -> new Document(Fields.COLUMN, entry.getKey())
                        .append(Fields.TEXT, entry.getValue().text())
                        .append(Fields.KIND, entry.getValue().kind().name().toLowerCase(Locale.ROOT))
                        .append(Fields.RAW, entry.getValue().raw()))
                .toList();
    }

    static Map<String, Cell> read(List<Document> values) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        values.forEach(value -> cells.put(
                value.getString(Fields.COLUMN),
                new Cell(
                        value.getString(Fields.TEXT),
                        Cell.Kind.valueOf(value.getString(Fields.KIND).toUpperCase(Locale.ROOT)),
                        value.getString(Fields.RAW))));
        return cells;
    }
}
