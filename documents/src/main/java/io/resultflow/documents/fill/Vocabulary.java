package io.resultflow.documents.fill;

import java.util.Set;

/** The words of the template language that templates may use. Anything else is refused when a template is checked. */
public final class Vocabulary {
    private Vocabulary() {}

    /** What may follow {@code |}. */
    public static final Set<String> FILTERS = Set.of(
            "number",
            "date",
            "currency",
            "phone",
            "flag",
            "upper",
            "default",
            "d",
            "lower",
            "title",
            "capitalize",
            "trim",
            "replace",
            "round",
            "int",
            "float",
            "abs",
            "length",
            "count",
            "sort",
            "unique",
            "reverse",
            "list",
            "string",
            "truncate",
            "wordcount",
            "center",
            "format",
            "items",
            "e",
            "escape",
            "safe",
            "join",
            "split",
            "first",
            "last");

    /** Those that work on the value itself and not on the text that its sheet shows. */
    public static final Set<String> ON_VALUES = Set.of("number", "date", "currency", "round", "int", "float", "abs");

    /** Those after which a number has the form that somebody chose. */
    public static final Set<String> FORMS =
            Set.of("number", "date", "currency", "round", "int", "format", "length", "count", "wordcount");

    /** Those that need both: the text to print, the value to look at. */
    public static final Set<String> ON_BOTH = Set.of("flag", "phone");

    /** Those that work on the lines of a cell, or on the list that it holds. */
    public static final Set<String> ON_LISTS =
            Set.of("count", "sort", "unique", "reverse", "list", "join", "first", "last", "items");

    /** Those that tell how many there are. */
    public static final Set<String> COUNTS = Set.of("length", "count");

    /** Those that say what stands where a value is missing. */
    public static final Set<String> DEFAULTS = Set.of("default", "d");

    /** What may follow {@code is}. */
    public static final Set<String> TESTS = Set.of(
            "defined",
            "undefined",
            "none",
            "number",
            "string",
            "even",
            "odd",
            "boolean",
            "integer",
            "float",
            "true",
            "false",
            "mapping",
            "sequence",
            "iterable",
            "divisibleby",
            "equalto",
            "lower",
            "upper",
            "containing",
            "within");

    /** What may be called. */
    public static final Set<String> FUNCTIONS = Set.of("range");
}
