package io.resultflow.documents.fill;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people and instruments type them: {@code 5.4}, {@code 5,4}, {@code 1.250,5}, {@code −3}. A single point is
 * always the decimal point, as instruments write it in every country; a single comma is what the language makes of it.
 */
final class TypedNumber {
    private static final int LONGEST = 40;
    private static final Pattern SIGN = Pattern.compile("^[+\\u2212\\u2013-] ?(?=[0-9.,])");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+");
    private static final Pattern EXPONENT = Pattern.compile("[0-9]+(?:\\.[0-9]+)?[eE][+-]?[0-9]{1,2}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]+,[0-9]+");
    /** Thousands, and perhaps decimals after the other sign. */
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:(?<group>[., '])[0-9]{3})(?:\\k<group>[0-9]{3})*(?<decimals>[.,][0-9]+)?");

    private TypedNumber() {}

    /** The number; null when it is none or could be two. */
    static @Nullable BigDecimal parse(String typed, Locale locale) {
        String text = typed.replaceAll("[\\u00A0\\u202F\\u2009]", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        Matcher sign = SIGN.matcher(text);
        boolean negative = sign.find() && text.charAt(0) != '+';
        BigDecimal number = unsigned(sign.replaceFirst(""), locale);
        return number == null || !negative ? number : number.negate();
    }

    private static @Nullable BigDecimal unsigned(String text, Locale locale) {
        if (PLAIN.matcher(text).matches() || EXPONENT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        if (DECIMAL_COMMA.matcher(text).matches() && symbols.getDecimalSeparator() == ',') {
            return new BigDecimal(text.replace(',', '.'));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (!grouped.matches()) {
            return null;
        }
        String decimals = grouped.group("decimals");
        if (decimals == null) {
            return new BigDecimal(text.replaceAll("[^0-9]", ""));
        }
        if (decimals.charAt(0) == grouped.group("group").charAt(0)) {
            return null;
        }
        String whole = text.substring(0, text.length() - decimals.length()).replaceAll("[^0-9]", "");
        return new BigDecimal(whole + "." + decimals.substring(1));
    }
}
