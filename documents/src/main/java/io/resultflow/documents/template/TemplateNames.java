package io.resultflow.documents.template;

import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.Placeholder.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a template in the order of their first use, each with a slot, and what its uses ask together. */
final class TemplateNames {
    private final Map<String, Placeholder> placeholders = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Set<String> inRows = new HashSet<>();

    /**
     * Notes a use and tells the slot. Printed beats asked, looped beats printed, required once is required; a name is of
     * the rows only as long as it is read nowhere else.
     */
    int use(String written, Kind kind, boolean required) {
        String name = normal(written);
        if (kind == Kind.ROW) {
            inRows.add(name);
        }
        placeholders.merge(
                name,
                new Placeholder(name, kind, required),
                (a, b) -> new Placeholder(name, stronger(a.kind(), b.kind()), a.required() || b.required()));
        return slots.computeIfAbsent(name, any -> slots.size());
    }

    List<Placeholder> inOrder() {
        return new ArrayList<>(placeholders.values());
    }

    /** The names that are read of each row, also those that are read elsewhere too. */
    Set<String> inRows() {
        return inRows;
    }

    /** One spelling for what looks the same: composed letters, single spaces. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Kind stronger(Kind a, Kind b) {
        if (a == Kind.LIST || b == Kind.LIST) {
            return Kind.LIST;
        }
        if (a == Kind.ROW || b == Kind.ROW) {
            return a == b ? a : Kind.TEXT;
        }
        return a == Kind.CONDITION ? b : a;
    }
}
