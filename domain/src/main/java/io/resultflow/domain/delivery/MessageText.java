package io.resultflow.domain.delivery;

import io.resultflow.domain.access.Password;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text that carries a link and its password. Brand first and without diacritics: phones then count it in cheap
 * segments of 160 characters, and operators in Vietnam pass it.
 */
public final class MessageText {
    private static final Map<String, String> USUAL = Map.of(
            "vi", "{brand}: ket qua cua quy khach: {link} Mat khau: {password} (het han sau {hours} gio)",
            "en", "{brand}: your result: {link} Password: {password} (ends after {hours} hours)");

    private MessageText() {}

    /**
     * The whole text, without diacritics wherever they come from.
     *
     * @param wording an own wording with {@code {link}}, {@code {password}}, and perhaps {@code {brand}} and
     *     {@code {hours}}; link and password are appended where it forgets them. Null for the language's usual one
     * @param language {@code vi} or {@code en}; any other is answered in English
     */
    public static String compose(
            @Nullable String wording, String language, String brand, String link, Password password, int hours) {
        String text = wording == null || wording.isBlank()
                ? USUAL.getOrDefault(language, USUAL.getOrDefault("en", "{link} {password}"))
                : wording.strip();
        for (String needed : new String[] {"{link}", "{password}"}) {
            text = text.contains(needed) ? text : text + " " + needed;
        }
        String named = text.replace("{brand}", brand).replace("{hours}", String.valueOf(hours));
        return Diacritics.removed(named).replace("{link}", link).replace("{password}", password.plain());
    }
}
