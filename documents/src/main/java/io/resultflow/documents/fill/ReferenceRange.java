package io.resultflow.documents.fill;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a result is compared with: from {@code low} to {@code high}, both still normal unless said otherwise; null where it
 * is open.
 */
record ReferenceRange(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowItself, boolean highItself) {
    private static final String NUMBER = "[0-9][0-9.,' \\u00A0]*";
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<low>-?" + NUMBER + "?)\\s*(?:-|–|—|~|÷|đến|to|\\.\\.\\.?)\\s*(?<high>-?" + NUMBER
                    + ")(?:\\s*[^0-9\\s].*)?",
            Pattern.DOTALL);
    private static final Pattern OPEN =
            Pattern.compile("(?<sign><=|>=|≤|≥|<|>)\\s*(?<bound>-?" + NUMBER + ")(?:\\s*[^0-9\\s].*)?", Pattern.DOTALL);

    /** Nothing is outside of it. */
    static final ReferenceRange NONE = new ReferenceRange(null, null, true, true);

    /** Reads {@code 3.9 - 6.4}, {@code 3,9–6,4 mmol/L}, {@code < 5.0}, {@code ≥ 60}; anything else is {@link #NONE}. */
    static ReferenceRange of(String typed, Locale locale) {
        String text = typed.strip();
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            BigDecimal low = TypedNumber.parse(between.group("low"), locale);
            BigDecimal high = TypedNumber.parse(between.group("high"), locale);
            boolean sound = low != null && high != null && low.compareTo(high) <= 0;
            return sound ? new ReferenceRange(low, high, true, true) : NONE;
        }
        Matcher open = OPEN.matcher(text);
        BigDecimal bound = open.matches() ? TypedNumber.parse(open.group("bound"), locale) : null;
        if (bound == null) {
            return NONE;
        }
        String sign = open.group("sign");
        boolean itself = sign.length() > 1 || sign.equals("≤") || sign.equals("≥");
        return sign.startsWith("<") || sign.equals("≤")
                ? new ReferenceRange(null, bound, true, itself)
                : new ReferenceRange(bound, null, itself, true);
    }

    boolean isBelow(BigDecimal value) {
        return low != null && (lowItself ? value.compareTo(low) < 0 : value.compareTo(low) <= 0);
    }

    boolean isAbove(BigDecimal value) {
        return high != null && (highItself ? value.compareTo(high) > 0 : value.compareTo(high) >= 0);
    }
}
