package io.resultflow.documents.fill;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a template writes out as arguments of filters: a wrong pattern is told when the template is checked, not row by row. */
public final class FilterArguments {
    private static final String STRING = "'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern USE =
            Pattern.compile("\\|(number|date|currency|phone) *\\( *(?:" + STRING + ")(?: *, *(?:" + STRING + "))?");
    private static final Pattern FLAG_WITHOUT_BOUNDS = Pattern.compile("\\|flag(?: *\\( *\\)| *(?!\\(| |\\w))");

    private FilterArguments() {}

    /** Whether every one of an expression can be used. */
    public static boolean areUsable(String expression) {
        Matcher use = USE.matcher(expression);
        while (use.find()) {
            String argument = text(use, 2);
            String language = text(use, 4);
            if (argument == null || !isUsable(use.group(1), argument)) {
                return false;
            }
            if (language != null && !isLanguage(language)) {
                return false;
            }
        }
        String withoutTexts = expression.replaceAll(STRING, "''");
        return !FLAG_WITHOUT_BOUNDS.matcher(withoutTexts).find();
    }

    private static @Nullable String text(Matcher use, int group) {
        String text = use.group(group) == null ? use.group(group + 1) : use.group(group);
        return text == null ? null : text.replaceAll("\\\\(.)", "$1");
    }

    private static boolean isUsable(String filter, String argument) {
        try {
            switch (filter) {
                case NumberFilter.NAME -> NumberFilter.format(argument, Locale.ROOT);
                case DateFilter.NAME -> DatePattern.formatter(argument, Locale.ROOT);
                case CurrencyFilter.NAME -> CurrencyFilter.currency(argument);
                default -> {
                    return PhoneFilter.FORMS.contains(argument);
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLanguage(String tag) {
        return !Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().isEmpty();
    }
}
