package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code title}: every word begins with a capital, {@code nguyễn thị đào} becomes {@code Nguyễn Thị Đào}. A text all in
 * capitals is taken down first; capitals inside a word of a mixed text ({@code HbA1c}, {@code McDonald}) stay.
 */
final class TitleFilter implements Filter {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

    @Override
    public String getName() {
        return "title";
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        return title(Values.display(value), FillLocale.of(interpreter, args, 0));
    }

    static String title(String typed, Locale locale) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        boolean shouted = text.equals(text.toUpperCase(locale)) && !text.equals(text.toLowerCase(locale));
        Matcher word = WORD.matcher(shouted ? text.toLowerCase(locale) : text);
        StringBuilder out = new StringBuilder();
        int end = -1;
        int length = 0;
        while (word.find()) {
            String found = word.group();
            boolean goesOn = word.start() == end + 1 && length > 1 && isApostrophe(text.charAt(end));
            word.appendReplacement(out, Matcher.quoteReplacement(goesOn ? found : capitalized(found, locale)));
            end = word.end();
            length = found.length();
        }
        return word.appendTail(out).toString();
    }

    /** {@code don't} is one word; {@code O'Brien} is two. */
    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static String capitalized(String word, Locale locale) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(locale) + word.substring(first);
    }
}
