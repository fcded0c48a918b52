package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import io.resultflow.domain.intake.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How cells become the values of expressions: strings, numbers and booleans only, nothing with methods worth calling. */
final class Values {
    /** Digits beyond these are noise of binary fractions: {@code 0.1 + 0.2} prints 0.3. */
    private static final MathContext PRINTED = new MathContext(12);

    private Values() {}

    /** Binds one cell: its displayed text, its value, its lines or what its list or record holds. */
    static void bind(Map<String, Object> variables, int slot, Cell cell) {
        Object held = CellJson.read(cell.text());
        Object value = held == null ? value(cell) : held;
        variables.put(Slots.text(slot), cell.text());
        variables.put(Slots.value(slot), value);
        variables.put(Slots.shown(slot), new Shown(cell.text(), value));
        variables.put(Slots.lines(slot), held == null ? lines(cell) : members(held));
        variables.put(Slots.sized(slot), held == null ? cell.text() : held);
    }

    /** What a loop goes over: of a record its names, as in Python. */
    private static List<?> members(Object held) {
        return held instanceof Map<?, ?> record ? List.copyOf(record.keySet()) : (List<?>) held;
    }

    private static Object value(Cell cell) {
        return switch (cell.kind()) {
            case EMPTY -> "";
            case NUMBER -> number(cell.raw());
            case BOOLEAN -> Boolean.valueOf(cell.raw().toLowerCase(Locale.ROOT));
            case DATE -> cell.raw();
            case TEXT, ERROR -> cell.text();
        };
    }

    /**
     * A number that compares as people expect: {@code 5.20 == 5.2}. A double when it holds all the digits, since literals in
     * expressions are doubles too.
     */
    private static Object number(String raw) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        double approximate = exact.doubleValue();
        if (exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
            return exact.longValueExact();
        }
        return !Double.isInfinite(approximate)
                        && BigDecimal.valueOf(approximate).compareTo(exact) == 0
                ? (Object) approximate
                : exact;
    }

    private static List<String> lines(Cell cell) {
        return cell.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static boolean isMissing(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }

    /** As people read it: no exponents, no noise. */
    static String display(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map
                || value instanceof Iterable
                || value.getClass().isArray()) {
            throw new InterpretException("a list or a record cannot be printed whole");
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw new MissingValue();
            }
            return plain(BigDecimal.valueOf(number).round(PRINTED));
        }
        return value instanceof BigDecimal number ? plain(number) : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A number as a format prints it, and the number that stands there then. */
    static Shown shown(DecimalFormat format, BigDecimal number) {
        String text = format.format(number);
        format.setParseBigDecimal(true);
        Number printed = format.parse(text, new ParsePosition(0));
        return new Shown(text, printed instanceof BigDecimal rounded ? rounded : number);
    }

    /** The number, read as the language writes numbers; null when it is none. */
    static @Nullable BigDecimal asNumber(@Nullable Object value, Locale locale) {
        if (value instanceof Shown shown) {
            return asNumber(shown.value(), locale);
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Number number) {
            return asNumber(display(number), Locale.ROOT);
        }
        return value instanceof String text ? TypedNumber.parse(text, locale) : null;
    }
}
