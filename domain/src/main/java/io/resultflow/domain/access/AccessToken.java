package io.resultflow.domain.access;

import io.resultflow.domain.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secret in a customer's link: 128 random bits as 22 characters of base64url. It is stored nowhere; the store knows
 * its {@link #hash}. Prints itself as nothing.
 */
public record AccessToken(String plain) {
    /** How many characters a token has. */
    public static final int LENGTH = 22;

    private static final int BYTES = 16;
    private static final Pattern IN_A_TEXT = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])");

    /**
     * @throws IllegalArgumentException when {@code plain} is not 22 characters of base64url
     */
    public AccessToken {
        if (!plain.matches("[A-Za-z0-9_-]{22}")) {
            throw new IllegalArgumentException("not an access token");
        }
    }

    /** A new one from {@code random}. */
    public static AccessToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody typed or followed; empty when it cannot be a token of ours. */
    public static Optional<AccessToken> read(String typed) {
        return typed.matches("[A-Za-z0-9_-]{22}") ? Optional.of(new AccessToken(typed)) : Optional.empty();
    }

    /** Everything in a text that may be a token: what its link ends with, and other words of that length. */
    public static Stream<AccessToken> allIn(String text) {
        return IN_A_TEXT.matcher(text).results().map(MatchResult::group).map(AccessToken::new);
    }

    /** SHA-256 of the token as 64 hex digits: what {@code reports.access_token} and {@code links.token_hash} hold. */
    public String hash() {
        return Sha256.hex(plain);
    }

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
