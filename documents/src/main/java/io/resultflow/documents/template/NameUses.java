package io.resultflow.documents.template;

import io.resultflow.documents.fill.Expressions;
import io.resultflow.documents.fill.Slots;
import io.resultflow.documents.fill.Vocabulary;
import io.resultflow.documents.template.ExpressionReader.Use;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of one expression are written as: each the variable of its slot that suits what is done with it there, made
 * to refuse an empty cell where nothing says that it may be empty.
 */
final class NameUses {
    private static final Pattern NEXT_FILTER = Pattern.compile(" *\\| *([a-z]+)");

    private final TemplateNames names;
    private final Scope scope;
    private final Use use;
    private final boolean lenient;
    private final boolean onValue;
    private final boolean onBoth;
    private final boolean branches;
    private final boolean formatted;

    NameUses(TemplateNames names, Scope scope, String source, Use use) {
        List<String> filters = Words.filters(source);
        this.names = names;
        this.scope = scope;
        this.use = use;
        this.lenient = use != Use.PRINT || filters.stream().anyMatch(Vocabulary.DEFAULTS::contains);
        this.onValue = use != Use.PRINT || filters.stream().anyMatch(Vocabulary.ON_VALUES::contains);
        this.onBoth = use == Use.PRINT && filters.stream().anyMatch(Vocabulary.ON_BOTH::contains);
        this.branches = source.contains(" if ");
        this.formatted = filters.stream().anyMatch(Vocabulary.FORMS::contains);
    }

    /**
     * What stands around a name.
     *
     * @param head whether it is what the expression begins with, a name as it stands
     * @param inCondition whether it is only asked about
     * @param onValue whether a sign or a word beside it looks at its value and not at its text
     * @param rest everything behind it
     */
    record Place(boolean head, boolean inCondition, boolean onValue, String rest) {
        String nextFilter() {
            Matcher next = NEXT_FILTER.matcher(rest);
            return next.lookingAt() ? next.group(1) : "";
        }
    }

    /** A list's name: the whole of what a loop goes over. */
    String looped(String name, Place place) {
        return variable(names.use(name, Kind.LIST, false, false), place);
    }

    /** A column's name. */
    String of(String name, Place place) {
        Kind kind = isAsked(place) ? Kind.CONDITION : Kind.TEXT;
        int slot = names.use(name, kind, isRequired(place), isPrintedAsShown(place));
        return printed(variable(slot, place), place);
    }

    /** A column's name that is read of a loop's row. */
    String ofRow(String row, String name, Place place) {
        int slot = names.use(name, Kind.ROW, isRequired(place), isPrintedAsShown(place));
        return printed(row + "." + variable(slot, place), place);
    }

    /** A name of the template's own, or what the record that it stands for holds under a path. */
    String ofItem(String variable, String path, Place place) {
        if (path.isEmpty()) {
            return variable;
        }
        StringBuilder item = new StringBuilder(variable);
        for (String attribute : path.split(" *\\. *")) {
            item.append('|').append(Expressions.attribute(attribute));
        }
        return isNeeded(place) ? printed(item.toString(), place) : "(" + item + ")";
    }

    /** The variable of a slot that suits what follows it: a list to go over or to count, a value to reckon with, or text. */
    private String variable(int slot, Place place) {
        String filter = place.nextFilter();
        if (filter.equals("split")) {
            return Slots.text(slot);
        }
        if (filter.equals("items")) {
            return Slots.value(slot);
        }
        if (use == Use.LOOP || Vocabulary.ON_LISTS.contains(filter)) {
            return Slots.lines(slot);
        }
        if (filter.equals("length")) {
            return Slots.sized(slot);
        }
        if (place.head() && onBoth) {
            return Slots.shown(slot);
        }
        boolean value = onValue || place.inCondition() || place.onValue();
        return value ? Slots.value(slot) : Slots.text(slot);
    }

    private String printed(String variable, Place place) {
        return isNeeded(place) ? "(" + variable + "|rf_need)" : variable;
    }

    private boolean isRequired(Place place) {
        return isNeeded(place) && !branches && !scope.isConditional();
    }

    private boolean isPrintedAsShown(Place place) {
        return !isAsked(place) && !formatted;
    }

    private boolean isAsked(Place place) {
        return use != Use.PRINT || place.inCondition();
    }

    private boolean isNeeded(Place place) {
        return !lenient && !isAsked(place);
    }
}
