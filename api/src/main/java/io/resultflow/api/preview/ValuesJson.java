package io.resultflow.api.preview;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values by placeholder name as a caller writes them: texts, numbers, booleans, and under {@code rows} a list of such. */
public final class ValuesJson {
    private static final String ROWS = "rows";
    private static final int MOST_ROWS = 1000;
    private static final int MOST_NAMES = 1000;
    private static final long MOST_CHARACTERS = 4 << 20;

    private long characters;

    private ValuesJson() {}

    /**
     * The values as cells.
     *
     * @throws Refused naming the value that is none of those kinds; {@code FILE_TOO_LARGE} beyond four million characters
     */
    public static ReportValues read(@Nullable JsonNode values) {
        if (values == null || values.isNull()) {
            return new ReportValues(Map.of(), List.of());
        }
        return new ValuesJson().all(values);
    }

    private ReportValues all(JsonNode values) {
        List<Map<String, Cell>> rows = new ArrayList<>();
        JsonNode listed = values.path(ROWS);
        if (listed.isArray()) {
            for (JsonNode row : listed) {
                rows.add(cells("values.rows", row));
            }
        }
        if (rows.size() > MOST_ROWS) {
            throw BadField.notAllowed("values.rows");
        }
        return new ReportValues(cells("values", values), rows);
    }

    private Map<String, Cell> cells(String field, JsonNode object) {
        if (!object.isObject() || object.size() > MOST_NAMES) {
            throw BadField.notAllowed(field);
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        object.properties().forEach(value -> {
            if (!(value.getKey().equals(ROWS) && value.getValue().isArray())) {
                cells.put(value.getKey(), cell(field + "." + value.getKey(), value.getValue()));
            }
        });
        return cells;
    }

    private Cell cell(String field, JsonNode value) {
        Cell cell;
        if (value.isString()) {
            cell = Cell.text(value.stringValue());
        } else if (value.isNumber() && Double.isFinite(value.asDouble(Double.NaN))) {
            String digits = value.decimalValue().stripTrailingZeros().toPlainString();
            cell = new Cell(digits, Cell.Kind.NUMBER, digits);
        } else if (value.isBoolean()) {
            String shown = value.asString().toUpperCase(Locale.ROOT);
            cell = new Cell(shown, Cell.Kind.BOOLEAN, shown);
        } else if (value.isNull()) {
            cell = Cell.EMPTY;
        } else {
            throw BadField.notAllowed(field);
        }
        characters += field.length() + cell.text().length();
        if (characters > MOST_CHARACTERS) {
            throw new Refused(ProblemCode.FILE_TOO_LARGE);
        }
        return cell;
    }
}
