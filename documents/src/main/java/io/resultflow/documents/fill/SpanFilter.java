package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many columns a cell takes: 1 to 63, which is the most that Word knows in a row. Anything else is refused. */
final class SpanFilter implements Filter {
    static final String NAME = "rf_span";
    private static final int MOST = 63;

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        BigDecimal number = Values.asNumber(value, Locale.ROOT);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.signum() <= 0
                || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new InterpretException("colspan: no number of columns");
        }
        return number.intValueExact();
    }
}
