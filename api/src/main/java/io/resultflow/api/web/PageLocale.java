package io.resultflow.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language a page is written in: what its controller said, else what the browser prefers. */
@Component("localeResolver")
public final class PageLocale implements LocaleResolver {
    private static final String SAID = PageLocale.class.getName();

    /** Says that the answer to this request is written in {@code language}. */
    public static void say(HttpServletRequest request, Language language) {
        request.setAttribute(SAID, language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(SAID) instanceof Language said
                ? said.locale()
                : Language.of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        say(request, Language.of(locale == null ? "en" : locale.getLanguage()));
    }
}
