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
    private final Map<String, Placeholder> placeholders;
    private final Map<String, Integer> slots;
    private final Set<String> inRows;
    private final Kind printed;

    TemplateNames() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>(), Kind.TEXT);
    }

    private TemplateNames(
            Map<String, Placeholder> placeholders, Map<String, Integer> slots, Set<String> inRows, Kind printed) {
        this.placeholders = placeholders;
        this.slots = slots;
        this.inRows = inRows;
        this.printed = printed;
    }

    /** The same names, for uses that print something else than text. */
    TemplateNames printedAs(Kind kind) {
        return new TemplateNames(placeholders, slots, inRows, kind);
    }

    /**
     * Notes a use and tells the slot. Printed beats asked, a picture beats text, looped beats both, required once is required, as shown
     * once is as shown; a name is of the rows only as long as it is read nowhere else.
     */
    int use(String written, Kind use, boolean required, boolean asShown) {
        String name = normal(written);
        Kind kind = use == Kind.TEXT ? printed : use;
        if (kind == Kind.ROW) {
            inRows.add(name);
        }
        placeholders.merge(
                name,
                new Placeholder(name, kind, required, asShown && kind != Kind.IMAGE),
                (a, b) -> new Placeholder(
                        name, stronger(a.kind(), b.kind()), a.required() || b.required(), a.asShown() || b.asShown()));
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
        if (a == Kind.IMAGE || b == Kind.IMAGE) {
            return Kind.IMAGE;
        }
        if (a == Kind.ROW || b == Kind.ROW) {
            return a == b ? a : Kind.TEXT;
        }
        return a == Kind.CONDITION ? b : a;
    }
}
