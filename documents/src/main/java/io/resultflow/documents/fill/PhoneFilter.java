package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code phone}: a number as people of its country write it, {@code 0901 234 567}; {@code phone('international')}:
 * {@code +84 901 234 567}, as is every number of another country. What is no number of a mobile phone stays as its sheet
 * shows it.
 */
final class PhoneFilter implements Filter {
    static final String NAME = "phone";
    static final Set<String> FORMS = Set.of("national", "international");

    /** Where a template's language names no country. */
    private static final String USUAL_REGION = "VN";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        String form = args.length > 0 ? args[0] : "national";
        if (!FORMS.contains(form)) {
            throw new InterpretException("phone: unknown form");
        }
        String country = FillLocale.of(interpreter).getCountry();
        String region = country.isEmpty() ? USUAL_REGION : country;
        String shown = Values.display(value);
        PhoneNumber number = parse(shown, region);
        if (number == null && value instanceof Shown typed) {
            number = parse(Values.display(typed.value()), region);
        }
        if (number == null) {
            return shown;
        }
        return form.equals("national") ? number.shownIn(region) : number.international();
    }

    private static @Nullable PhoneNumber parse(String text, String region) {
        try {
            return PhoneNumber.parse(text, region);
        } catch (Refused refused) {
            return null;
        }
    }
}
