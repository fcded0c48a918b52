package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import java.util.ArrayList;
import java.util.List;

/** {@code range(5)}, {@code range(1, 6)}, {@code range(0, 10, 2)}: numbers to loop over. */
public final class CountedRange {
    /** A report counts lines and days, not thousands; a longer loop is a slip, and is told instead of cut short. */
    private static final int MOST = 1_000;

    private CountedRange() {}

    /**
     * The numbers from the first to the one before the last.
     *
     * @throws InterpretException when they are too many, or a step leads nowhere
     */
    public static List<Integer> range(Object first, Object... more) {
        long from = more.length == 0 ? 0 : number(first);
        long to = more.length == 0 ? number(first) : number(more[0]);
        long step = more.length > 1 ? number(more[1]) : 1;
        if (step == 0 || more.length > 2) {
            throw new InterpretException("range: a step is needed");
        }
        List<Integer> numbers = new ArrayList<>();
        for (long at = from; step > 0 ? at < to : at > to; at += step) {
            if (numbers.size() == MOST) {
                throw new InterpretException("range: too long");
            }
            numbers.add(Math.toIntExact(at));
        }
        return numbers;
    }

    private static long number(Object argument) {
        if (argument instanceof Number number && Math.abs(number.doubleValue()) < Integer.MAX_VALUE) {
            return number.longValue();
        }
        throw new InterpretException("range: a number is needed");
    }
}
