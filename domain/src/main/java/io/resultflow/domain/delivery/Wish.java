package io.resultflow.domain.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody wants who answers our texts with one word. */
public enum Wish {
    /** No texts any more. */
    STOP,
    /** Texts again. */
    START;

    /** The words that carriers and Twilio treat so (twilio.com/docs/messaging/tutorials/advanced-opt-out), and Vietnamese ones. */
    private static final Set<String> STOPPING = Set.of(
            "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "HUY", "DUNG", "TUCHOI");

    private static final Set<String> STARTING = Set.of("START", "UNSTOP", "YES", "BATDAU", "DONGY");

    /**
     * The wish in a text that is nothing but one of these words, however it is written: {@code Stop.}, {@code từ chối}.
     * Words among others wish nothing: {@code please do not stop}.
     */
    public static Optional<Wish> of(String text) {
        String word = Diacritics.removed(text).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (STOPPING.contains(word)) {
            return Optional.of(STOP);
        }
        return STARTING.contains(word) ? Optional.of(START) : Optional.empty();
    }
}
