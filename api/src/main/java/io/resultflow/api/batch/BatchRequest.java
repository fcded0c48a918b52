package io.resultflow.api.batch;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.SavedMapping;
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
        boolean start,
        boolean confirmDuplicate) {
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

    /** How the spreadsheet is to be read; what was said of the template's earlier sheets is offered. */
    IntakeSpec spec(List<Placeholder> placeholders, SavedMapping saved) {
        return options.spec(placeholders, mapping, saved);
    }

    /** What was said now, to be offered next time. */
    SavedMapping said(Mapping made) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (!mapping.isEmpty()) {
            made.placeholders().forEach((column, placeholder) -> {
                if (placeholder.isBlank() || mapping.containsValue(placeholder)) {
                    pairs.put(column, placeholder);
                }
            });
        }
        return new SavedMapping(
                pairs,
                options.nameColumn() == null ? null : made.nameColumn(),
                options.phoneColumn() == null ? null : made.phoneColumn(),
                options.idColumn() == null ? null : made.idColumn());
    }
}
