package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code currency}, {@code currency('USD')}, {@code currency('USD', 'en')}: an amount of money, with sign, separators and
 * decimals as its currency (ISO 4217) and the template's language have them: {@code 1.250.000 ₫}. Without a code it is the
 * currency of the language's country, else Vietnam's. What is no number stays as its sheet shows it.
 */
final class CurrencyFilter implements Filter {
    static final String NAME = "currency";
    private static final Currency USUAL = Currency.getInstance("VND");

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        Locale locale = FillLocale.of(interpreter, args, 1);
        BigDecimal number = Values.asNumber(value, FillLocale.of(interpreter));
        if (number == null) {
            return Values.display(value);
        }
        Currency currency;
        try {
            currency = args.length > 0 ? currency(args[0]) : usual(locale);
        } catch (IllegalArgumentException e) {
            throw new InterpretException("currency: unknown code", e);
        }
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return Values.shown(format, number);
    }

    /**
     * The currency of a code, in whichever case.
     *
     * @throws IllegalArgumentException when there is none, or none that people pay with
     */
    static Currency currency(String code) {
        Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("no money");
        }
        return currency;
    }

    private static Currency usual(Locale locale) {
        return locale.getCountry().isEmpty() ? USUAL : Currency.getInstance(locale);
    }
}
