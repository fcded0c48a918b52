package io.resultflow.domain.template;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * The language, and perhaps the country, that a template's numbers, dates and amounts are written in.
 *
 * @param tag of BCP 47, such as {@code vi}, {@code en}, {@code en-GB}
 */
public record TemplateLanguage(String tag) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Whose words and money a template has when nobody says: Vietnam's. */
    public static final TemplateLanguage DEFAULT = new TemplateLanguage("vi");

    /**
     * Spells the tag as the standard does: {@code en_gb} becomes {@code en-GB}.
     *
     * @throws IllegalArgumentException when it names no language, or a country that does not exist
     */
    public TemplateLanguage {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("no language", e);
        }
        boolean country = locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry());
        if (!LANGUAGES.contains(locale.getLanguage()) || !country || locale.hasExtensions()) {
            throw new IllegalArgumentException("no language");
        }
        tag = locale.toLanguageTag();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
