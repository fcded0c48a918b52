package io.resultflow.domain.delivery;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.Password;
import io.resultflow.domain.access.ShortCode;
import io.resultflow.domain.problem.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a batch say. Brand first and, unless somebody wants it otherwise, without diacritics: phones then count
 * it in cheap segments of 160 characters, and operators in Vietnam pass it.
 *
 * @param wording an own wording of the text that brings the link, with {@code {link}}, {@code {password}} where the password
 *     stands in the same text, and perhaps {@code {brand}}, {@code {hours}} and a {@code {code}} that stands for the
 *     link; null for the language's usual one
 * @param language {@code vi} or {@code en}; any other is answered in English
 * @param fold whether diacritics go
 */
public record MessageText(@Nullable String wording, String language, PasswordMode mode, int hours, boolean fold) {
    /** What may stand in a wording. */
    public static final String ALLOWED = "{brand} {link} {password} {hours} {code}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Set<String> KNOWN = Set.of(ALLOWED.split(" "));
    private static final String LINK = "{link}";
    private static final String PASSWORD = "{password}";
    private static final String CODE = "{code}";

    private static final Map<String, String> USUAL = Map.of(
            "vi same_sms", "{brand}: ket qua cua quy khach: {link} Mat khau: {password} (het han sau {hours} gio)",
            "en same_sms", "{brand}: your result: {link} Password: {password} (ends after {hours} hours)",
            "vi second_sms", "{brand}: ket qua cua quy khach: {link} Mat khau o tin nhan sau (het han sau {hours} gio)",
            "en second_sms", "{brand}: your result: {link} The password follows (ends after {hours} hours)",
            "vi column",
                    "{brand}: ket qua cua quy khach: {link} (het han sau {hours} gio). Trang se hoi dieu quy khach da biet",
            "en column", "{brand}: your result: {link} (ends after {hours} hours). It opens with what you know");

    private static final Map<String, String> USUAL_SECOND = Map.of(
            "vi", "{brand}: mat khau mo ket qua cua quy khach: {password}",
            "en", "{brand}: the password of your result: {password}");

    /** The same with another wording. */
    public MessageText saying(String other) {
        return new MessageText(other, language, mode, hours, fold);
    }

    /** Something that an own wording must not be, with the placeholder that it is about. */
    public record Fault(ProblemCode code, String placeholder) {}

    /** The first thing that is wrong with the own wording; empty when it can be sent. */
    public Optional<Fault> fault() {
        if (wording == null) {
            return Optional.empty();
        }
        Optional<Fault> unknown = PLACEHOLDER
                .matcher(wording)
                .results()
                .map(MatchResult::group)
                .filter(found -> !KNOWN.contains(found))
                .findFirst()
                .map(found -> new Fault(ProblemCode.MESSAGE_PLACEHOLDER_UNKNOWN, found));
        if (unknown.isPresent()) {
            return unknown;
        }
        if (!wording.contains(LINK)) {
            return Optional.of(new Fault(ProblemCode.MESSAGE_LINK_MISSING, LINK));
        }
        boolean same = mode == PasswordMode.SAME_SMS;
        return same == wording.contains(PASSWORD)
                ? Optional.empty()
                : Optional.of(new Fault(
                        same ? ProblemCode.MESSAGE_PASSWORD_MISSING : ProblemCode.MESSAGE_PASSWORD_MISPLACED,
                        PASSWORD));
    }

    /** Whether the wording shows a code that stands for the link. */
    public boolean showsCode() {
        return wording != null && wording.contains(CODE);
    }

    /** The text that brings the link, of a wording that {@linkplain #showsCode shows} no code. */
    public String first(String brand, String link, Password password) {
        return first(brand, link, password, null);
    }

    /**
     * The text that brings the link; what an own wording from before it was checked forgets is appended.
     *
     * @param code stands for the link where somebody types; null where the wording shows none
     */
    public String first(String brand, String link, Password password, @Nullable ShortCode code) {
        String text = wording == null ? usual(USUAL, " " + mode.wireName()) : wording.strip();
        String[] needed = mode == PasswordMode.SAME_SMS ? new String[] {LINK, PASSWORD} : new String[] {LINK};
        for (String placeholder : needed) {
            text = text.contains(placeholder) ? text : text + " " + placeholder;
        }
        String shown = mode == PasswordMode.SAME_SMS ? password.plain() : "";
        return filled(
                text,
                Map.of("brand", brand, "hours", String.valueOf(hours)),
                Map.of(LINK, link, PASSWORD, shown, CODE, code == null ? "" : code.shown()));
    }

    /** The text that brings the password afterwards; empty when none does. */
    public Optional<String> second(String brand, Password password) {
        return mode == PasswordMode.SECOND_SMS
                ? Optional.of(
                        filled(usual(USUAL_SECOND, ""), Map.of("brand", brand), Map.of(PASSWORD, password.plain())))
                : Optional.empty();
    }

    /** The segments of all that one customer is sent: every link and every password is as long as any other. */
    public Segments segments(String brand, String accessUrl) {
        Password password = new Password("0".repeat(6));
        Segments first =
                Segments.of(first(brand, accessUrl + "A".repeat(AccessToken.LENGTH), password, ShortCode.SAMPLE));
        return second(brand, password)
                .map(Segments::of)
                .map(second -> first.plus(second))
                .orElse(first);
    }

    private String usual(Map<String, String> texts, String kind) {
        String english = texts.getOrDefault("en" + kind, LINK);
        return texts.getOrDefault(language + kind, english);
    }

    /** Link and password stay as they are, whatever the rest loses. */
    private String filled(String text, Map<String, String> words, Map<String, String> secrets) {
        Map<String, String> named = new HashMap<>();
        words.forEach((name, word) -> named.put("{" + name + "}", word));
        String told = replaced(text, named);
        return replaced(fold ? Diacritics.removed(told) : told, secrets);
    }

    private static String replaced(String text, Map<String, String> words) {
        String result = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            result = result.replace(word.getKey(), word.getValue());
        }
        return result;
    }
}
