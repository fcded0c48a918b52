package io.resultflow.api.console;

import io.resultflow.api.ApiProperties;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageLocale;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** The language that staff chose by the switch, kept for a year; else the one that the browser prefers. */
@Component
final class ConsoleLanguage implements HandlerInterceptor, WebMvcConfigurer {
    private static final String COOKIE = "console_language";
    private static final String CHOICE = "lang";
    private static final Duration KEPT = Duration.ofDays(365);
    private final ApiProperties properties;

    ConsoleLanguage(ApiProperties properties) {
        this.properties = properties;
    }

    /** The language in which this request is answered. */
    static Language of(HttpServletRequest request) {
        String chosen = request.getParameter(CHOICE);
        if (chosen != null) {
            return Language.of(chosen);
        }
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        return kept == null ? Language.of(request) : Language.of(kept.getValue());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/console/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Language language = of(request);
        PageLocale.say(request, language);
        if (request.getMethod().equals("GET") && request.getParameter(CHOICE) != null) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, language.code())
                    .path("/console")
                    .httpOnly(true)
                    .sameSite("Strict")
                    .secure(properties.secure())
                    .maxAge(KEPT)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }
}
