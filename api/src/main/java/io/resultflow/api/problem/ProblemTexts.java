package io.resultflow.api.problem;

import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.Certification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The one place where a {@link ProblemCode} becomes sentences: what is wrong, and what to do. */
@Component
public final class ProblemTexts {
    /** Where the sentences stand, one file per language. */
    static final String BUNDLE = "io/resultflow/api/problem/problems";

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)}");
    private final MessageSource messages;

    ProblemTexts() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename(BUNDLE);
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.messages = bundle;
    }

    /** What is wrong, in a few words without a place. */
    public String title(ProblemCode code, Language language) {
        return filled(messages.getMessage(code.wireName(), null, language.locale()), Map.of());
    }

    /** What to do about it. */
    public String remedy(ProblemCode code, Language language) {
        return filled(messages.getMessage(code.wireName() + ".do", null, language.locale()), Map.of());
    }

    /** What is wrong at one place of a file and what to do about it, in one line. */
    public String message(Issue issue, Language language) {
        Map<String, String> args = new HashMap<>(issue.args());
        if (issue.columnName() != null) {
            args.putIfAbsent("column", issue.columnName());
        }
        if (issue.value() != null) {
            args.putIfAbsent("value", issue.value());
        }
        args.computeIfPresent(
                "role", (name, role) -> messages.getMessage("role." + role, null, role, language.locale()));
        String key = issue.code().wireName();
        String remedy = messages.getMessage(key + ".do", null, language.locale());
        String reason = issue.args().getOrDefault("reason", "");
        String why = messages.getMessage(key + "." + reason, null, "", language.locale());
        String template = messages.getMessage(key, null, language.locale()) + " " + why + " " + remedy;
        String hint =
                args.containsKey("suggestion") ? " " + messages.getMessage("suggestion", null, language.locale()) : "";
        return filled(template + hint, args);
    }

    /** Whether a template's reports are made together, and why not. */
    public String certification(Certification found, Language language) {
        String key = "certification." + found.verdict().wireName();
        String why = messages.getMessage(key + "." + found.reason(), null, "", language.locale());
        return (messages.getMessage(key, null, language.locale()) + " " + why).strip();
    }

    /** Puts the arguments in; what there is no argument for is left out together with the space before it. */
    private static String filled(String template, Map<String, String> args) {
        return ARGUMENT.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(args.getOrDefault(match.group(1), "")))
                .replaceAll(" {2,}", " ")
                .replaceAll("“”\\s?", "")
                .replaceAll(" ([.,:])", "$1")
                .strip();
    }
}
