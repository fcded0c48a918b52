package io.resultflow.documents.fill;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.el.ExtendedSyntaxBuilder;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jinjava.de.odysseus.el.tree.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/**
 * The template language, closed in: no includes, no macros, no foreign objects, bounded loops, depth and output. One
 * instance serves all threads.
 */
public final class Expressions {
    /** The largest part that may come out of filling, in characters. */
    static final int MAX_OUTPUT = 32 << 20;

    /** The longest list to loop over: with two loops in each other the work of a page stays one of seconds. */
    private static final int MAX_LIST = 2_000;

    /** A single name that refuses its absence by itself. */
    private static final Pattern NEEDED = Pattern.compile("\\([\\w.]+\\|" + NeedFilter.NAME + "\\)");

    private static final Jinjava LANGUAGE = closedIn();

    private Expressions() {}

    private static Jinjava closedIn() {
        Jinjava jinjava = new Jinjava(JinjavaConfig.newBuilder()
                .withFailOnUnknownTokens(true)
                .withNestedInterpretationEnabled(false)
                .withMaxOutputSize(MAX_OUTPUT)
                .withMaxStringLength(MAX_OUTPUT)
                .withMaxRenderDepth(20)
                .withMaxListSize(MAX_LIST)
                .withKeepTrailingNewline(true)
                .withLocale(Locale.ROOT)
                .withTimeZone(ZoneOffset.UTC)
                .build());
        jinjava.registerFilter(new NeedFilter());
        jinjava.registerFilter(new WordTextFilter());
        jinjava.registerFilter(new AttributeFilter());
        jinjava.registerFilter(new LinesFilter());
        jinjava.registerFilter(new SpanFilter());
        jinjava.registerFilter(new ColourFilter());
        jinjava.registerFilter(new ItemsFilter());
        jinjava.registerFilter(new AsItIsFilter("e"));
        jinjava.registerFilter(new AsItIsFilter("escape"));
        jinjava.registerFilter(new AsItIsFilter("safe"));
        jinjava.registerFilter(new NumberFilter());
        jinjava.registerFilter(new DateFilter());
        jinjava.registerFilter(new CurrencyFilter());
        jinjava.registerFilter(new UpperFilter());
        jinjava.registerFilter(new TitleFilter());
        jinjava.registerFilter(new PhoneFilter());
        jinjava.registerFilter(new FlagFilter());
        jinjava.registerFilter(new SeenTextFilter());
        jinjava.registerFilter(new AddressFilter());
        jinjava.registerFilter(new PictureFilter());
        jinjava.registerFilter(new InlinePictureFilter());
        jinjava.registerFilter(new DrawingIdFilter());
        jinjava.registerFilter(new RelationshipsFilter());
        jinjava.registerFilter(new DefaultFilter("default"));
        jinjava.registerFilter(new DefaultFilter("d"));
        jinjava.registerFilter(new ReplaceFilter());
        for (String name : List.of("center", "format", "round", "truncate")) {
            Filter known = jinjava.getGlobalContext().getFilter(name);
            jinjava.registerFilter(new BoundedFilter(known));
        }
        jinjava.registerFunction(
                new ELFunctionDefinition("", "range", CountedRange.class, "range", Object.class, Object[].class));
        jinjava.registerExpTest(new Presence("defined", true));
        jinjava.registerExpTest(new Presence("undefined", false));
        jinjava.registerExpTest(new Presence("none", false));
        jinjava.registerExpTest(new Sequence("sequence"));
        jinjava.registerExpTest(new Sequence("iterable"));
        return jinjava;
    }

    /** Whether the language can read an expression. */
    public static boolean isReadable(String expression) {
        try {
            new ExtendedSyntaxBuilder().build("#{" + expression + "}");
            return true;
        } catch (TreeBuilderException e) {
            return false;
        }
    }

    /**
     * An expression as it prints inside a {@code w:t}: escaped, whatever comes out of it.
     *
     * @param mayBeBlank whether nothing may come out of it
     * @param format the run's own format; null when there is no run around it
     */
    public static String printed(String expression, String wordPrefix, boolean mayBeBlank, @Nullable RunMarks format) {
        String marks = format == null || !expression.contains("|" + FlagFilter.NAME) ? "" : ", " + format.arguments();
        String needed = mayBeBlank || NEEDED.matcher(expression).matches() ? "" : "|" + NeedFilter.NAME;
        return "{{ (" + expression + ")" + needed + "|" + WordTextFilter.NAME + "('" + wordPrefix + "'" + marks
                + ") }}";
    }

    /**
     * Begins a loop over the lines of a value, to be ended by {@code endfor}.
     *
     * @param keepOne whether one line stays, empty, when there is none
     */
    public static String eachLine(String expression, boolean mayBeBlank, boolean keepOne) {
        String needed = mayBeBlank ? "" : "|" + NeedFilter.NAME;
        return "{% for rf_line in (" + expression + ")" + needed + "|" + LinesFilter.NAME + "(" + keepOne + ") %}";
    }

    /** The line of {@link #eachLine} inside a {@code w:t}. */
    public static String line(String wordPrefix) {
        return printed("rf_line", wordPrefix, true, null);
    }

    /** The filter that takes an attribute of a record. */
    public static String attribute(String name) {
        return AttributeFilter.NAME + "('" + name + "')";
    }

    /** An expression as a number of columns, inside an XML attribute. */
    public static String span(String expression) {
        return "{{ (" + expression + ")|" + SpanFilter.NAME + " }}";
    }

    /** An expression as a colour, inside an XML attribute. */
    public static String colour(String expression) {
        return "{{ (" + expression + ")|" + ColourFilter.NAME + " }}";
    }

    /** The language itself. */
    static Jinjava language() {
        return LANGUAGE;
    }
}
