package io.resultflow.domain.user;

import java.util.Locale;

/** Which passwords a staff member may choose: by length, as NIST SP 800-63B asks, and not the user's own name. */
public final class PasswordRule {
    /** The fewest characters. */
    public static final int SHORTEST = 12;

    /** The most characters: hashing more would be work without use. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRule() {}

    /** Whether {@code password} is good enough for the user of that name. */
    public static boolean allows(String password, String username) {
        String folded = password.toLowerCase(Locale.ROOT);
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.length() <= LONGEST
                && password.codePoints().distinct().count() >= FEWEST_DIFFERENT
                && !folded.contains(username.toLowerCase(Locale.ROOT));
    }
}
