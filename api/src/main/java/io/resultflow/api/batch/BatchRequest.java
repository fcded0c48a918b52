package io.resultflow.api.batch;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.TemplateId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What somebody uploads beside the spreadsheet. */
record BatchRequest(
        TemplateId templateId,
        String name,
        String description,
        Map<String, String> mapping,
        BatchOptions options,
        boolean start) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MAPPED = 500;

    BatchRequest {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw BadField.notAllowed("name");
        }
        if (mapping.size() > MOST_MAPPED || mapping.values().stream().anyMatch(Objects::isNull)) {
            throw BadField.notAllowed("mapping");
        }
    }

    /** How the spreadsheet is to be read; what the template was fed from before holds unless the caller says otherwise. */
    IntakeSpec spec(List<Placeholder> placeholders, Map<String, String> usualMapping) {
        Map<String, String> said = new LinkedHashMap<>(mapping);
        return new IntakeSpec(
                placeholders,
                said.isEmpty() ? usualMapping : said,
                options.nameColumn(),
                options.phoneColumn(),
                options.idColumn(),
                options.region(),
                options.sheet(),
                options.headerRow(),
                options.onError() == BatchOptions.OnError.SKIP);
    }
}
