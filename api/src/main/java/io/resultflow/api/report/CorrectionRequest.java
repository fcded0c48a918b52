package io.resultflow.api.report;

import io.resultflow.api.preview.ValuesJson;
import io.resultflow.api.problem.BadField;
import io.resultflow.api.web.Reason;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.repair.ReportCorrection;
import io.resultflow.domain.repair.ReportCorrection.Corrected;
import io.resultflow.domain.repair.ReportCorrection.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a report is to be corrected to.
 *
 * @param values by the name of a column or placeholder; under {@code rows} one object for each row of a grouped report
 * @param reason printed on the new version
 */
record CorrectionRequest(
        @Nullable JsonNode values,
        @Nullable String phone,
        @Nullable String customerName,
        @Nullable String customerId,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 200;

    /** The reason in one line. */
    String why() {
        String why = Reason.of(reason).replaceAll("\\s+", " ");
        if (why.isEmpty()) {
            throw BadField.missing("reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw BadField.notAllowed("reason");
        }
        return why;
    }

    /** What the report becomes; throws as {@link ReportCorrection#of}, and for a field that has a wrong form. */
    Corrected apply(Standing standing, Mapping mapping, IntakeSpec spec) {
        ReportValues given = ValuesJson.read(values);
        if (!given.rows().isEmpty()
                && given.rows().size() != standing.rowIndexes().size()) {
            throw BadField.notAllowed("values.rows");
        }
        Map<String, Cell> all = new LinkedHashMap<>(given.values());
        put(all, mapping.phoneColumn(), phone);
        put(all, mapping.nameColumn(), customerName);
        if (customerId != null && mapping.idColumn() == null) {
            throw BadField.notAllowed("customer_id");
        }
        put(all, mapping.idColumn(), customerId);
        return ReportCorrection.of(standing, mapping, spec, all, List.copyOf(given.rows()));
    }

    private static void put(Map<String, Cell> all, @Nullable String column, @Nullable String text) {
        if (text != null && column != null) {
            all.put(column, Cell.text(text));
        }
    }

    /** What tells this request from another. */
    String content() {
        return String.join(
                "\n",
                String.valueOf(values),
                String.valueOf(phone),
                String.valueOf(customerName),
                String.valueOf(customerId),
                why());
    }

    @Override
    public String toString() {
        return "CorrectionRequest[…]";
    }
}
