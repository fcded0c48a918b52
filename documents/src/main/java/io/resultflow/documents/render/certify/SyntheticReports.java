package io.resultflow.documents.render.certify;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invented reports of a template: short ones, usual ones and a long one, no two with the same values. What a name must hold,
 * a template does not say, so it is tried: texts, else numbers, else dates, until the template can be filled.
 */
public final class SyntheticReports {
    /** Neighbours differ in length; the first, the last and those between fare differently in a merged document. */
    private static final List<Length> LENGTHS =
            List.of(Length.USUAL, Length.SHORT, Length.LONG, Length.USUAL, Length.SHORT);

    private static final List<Form> TRIED = List.of(Form.TEXT, Form.NUMBER, Form.DATE);

    private final CompiledTemplate template;
    private final List<Placeholder> placeholders;

    private SyntheticReports(CompiledTemplate template) {
        this.template = template;
        this.placeholders = template.inspection().placeholders();
    }

    /** The filled Word files; empty when nothing that is invented here fits the template. */
    public static Optional<List<byte[]>> of(CompiledTemplate template) {
        return new SyntheticReports(template).fill();
    }

    private Optional<List<byte[]>> fill() {
        for (Form form : TRIED) {
            Map<String, Form> forms = new HashMap<>();
            placeholders.forEach(one -> forms.put(one.name(), one.kind() == Kind.IMAGE ? Form.PICTURE : form));
            if (settle(forms)) {
                turnToText(forms, form);
                return Optional.of(all(forms));
            }
        }
        return Optional.empty();
    }

    /** Gives every name that the template refuses by name what it asks for; false when that is not enough. */
    private boolean settle(Map<String, Form> forms) {
        while (true) {
            try {
                all(forms);
                return true;
            } catch (Refused refused) {
                boolean changed = false;
                for (Issue issue : refused.issues()) {
                    changed |= suit(forms, issue);
                }
                if (!changed) {
                    return false;
                }
            }
        }
    }

    private static boolean suit(Map<String, Form> forms, Issue issue) {
        Form asked = switch (issue.code()) {
            case IMAGE_INVALID -> Form.PICTURE;
            case LINK_INVALID -> Form.ADDRESS;
            case VALUE_TOO_LONG -> Form.CODE;
            default -> null;
        };
        String name = issue.columnName();
        return asked != null && name != null && forms.replace(name, asked) != asked;
    }

    /** Texts are what most cells hold, and only they differ in length: as many names as can be are texts. */
    private void turnToText(Map<String, Form> forms, Form from) {
        for (Placeholder placeholder : placeholders) {
            if (from != Form.TEXT && forms.replace(placeholder.name(), from, Form.TEXT)) {
                try {
                    all(forms);
                } catch (Refused refused) {
                    forms.put(placeholder.name(), from);
                }
            }
        }
    }

    private List<byte[]> all(Map<String, Form> forms) {
        List<byte[]> files = new ArrayList<>();
        for (int report = 0; report < LENGTHS.size(); report++) {
            files.add(fill(new SyntheticRow(placeholders, forms, LENGTHS.get(report), report)));
        }
        return files;
    }

    /** A short report leaves out what may be left out, unless the template calculates with it. */
    private byte[] fill(SyntheticRow row) {
        try {
            return template.fill(row.values(true));
        } catch (Refused refused) {
            return template.fill(row.values(false));
        }
    }
}
