package io.resultflow.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The languages that people are spoken to in. */
public enum Language {
    EN(Locale.ENGLISH),
    VI(Locale.forLanguageTag("vi"));

    private static final List<Locale> LOCALES = List.of(EN.locale, VI.locale);
    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Its two letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The JDK's word for it. */
    public Locale locale() {
        return locale;
    }

    /** The language of two letters; English for any that is not spoken here. */
    public static Language of(String code) {
        return code.toLowerCase(Locale.ROOT).startsWith("vi") ? VI : EN;
    }

    /** What the caller's {@code Accept-Language} prefers; English when it says nothing. */
    public static Language of(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null) {
            return EN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LOCALES);
            return best == null ? EN : of(best.getLanguage());
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }
}
