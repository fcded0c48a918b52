package io.resultflow.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a {@link ShortCode} becomes in the store: a name to find its link by, and the link's token sealed so that only the
 * code opens it. Made slowly on purpose (PBKDF2, about ten milliseconds): a code has fewer bits than a token, and a stolen
 * database shall not be tried with all of them while the link lives.
 */
public final class CodeKey {
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;
    private static final byte[] SALT = "resultflow short code".getBytes(StandardCharsets.US_ASCII);
    /** A key seals one token only, so that one nonce is never used twice with it. */
    private static final byte[] NONCE = new byte[12];

    private final byte[] master;

    private CodeKey(byte[] master) {
        this.master = master;
    }

    /** The key of {@code code}: the same whenever it is made. */
    public static CodeKey of(ShortCode code) {
        try {
            PBEKeySpec slow = new PBEKeySpec(code.plain().toCharArray(), SALT, ROUNDS, BITS);
            return new CodeKey(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(slow)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        }
    }

    /** What the store finds the link by: 64 hex digits that tell nothing of the code. */
    public String hash() {
        return HexFormat.of().formatHex(part("find"));
    }

    /** The token as the store holds it beside {@link #hash}. */
    public String seal(AccessToken token) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE).doFinal(token.plain().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES seals whatever it is given", e);
        }
    }

    /** The inverse of {@link #seal}; empty when another code sealed it. */
    public Optional<AccessToken> open(String sealed) {
        try {
            byte[] token = cipher(Cipher.DECRYPT_MODE).doFinal(HexFormat.of().parseHex(sealed));
            return AccessToken.read(new String(token, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(part("token"), "AES"), new GCMParameterSpec(128, NONCE));
        return cipher;
    }

    private byte[] part(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "CodeKey[…]";
    }
}
