package io.resultflow.api.console;

import io.resultflow.api.security.Staff;
import io.resultflow.domain.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Answers what the filters refuse: by the page of a new password while it is asked for, else by a page that says why. */
@Component
final class ConsoleRefusal implements AccessDeniedHandler {
    private final ConsoleViews views;
    private final SpringTemplateEngine templates;

    ConsoleRefusal(ConsoleViews views, SpringTemplateEngine templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Staff staff) {
            if (staff.mustChangePassword()) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, PasswordPages.PATH);
            } else {
                write(views.failed(ProblemCode.FORBIDDEN, HttpStatus.FORBIDDEN, request), request, response);
            }
        } else {
            write(views.forged(request), request, response);
        }
    }

    private void write(ModelAndView page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                ConsoleLanguage.of(request).locale(),
                page.getModel());
        String html = templates.process(Objects.requireNonNull(page.getViewName()), context);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(html);
    }
}
