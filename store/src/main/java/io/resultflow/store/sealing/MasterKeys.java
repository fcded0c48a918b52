package io.resultflow.store.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys that the store never sees: each opens the data keys that stand in it. The first wraps, the others only open what
 * was wrapped before.
 */
public final class MasterKeys {
    private static final int BYTES = 32;
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/=]+)");

    private final Map<String, Aead> byId;
    private final String current;

    private MasterKeys(Map<String, Aead> byId, String current) {
        this.byId = byId;
        this.current = current;
    }

    /**
     * Reads keys as {@code id:base64}, one a line or with commas between; lines that begin with {@code #} are skipped.
     *
     * @throws SealingFailure when there is none, or one is not such a key
     */
    public static MasterKeys parse(String text) {
        Map<String, Aead> byId = new LinkedHashMap<>();
        String first = "";
        for (String entry : text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(Pattern.compile(",")::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList()) {
            var parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                throw new SealingFailure("A master key must be written as id:key, the key being 32 bytes in base64.");
            }
            String id = parts.group(1);
            if (byId.put(id, aead(id, parts.group(2))) != null) {
                throw new SealingFailure("There are two master keys with the id " + id + ".");
            }
            first = first.isEmpty() ? id : first;
        }
        if (byId.isEmpty()) {
            throw new SealingFailure("There is no master key: set RESULTFLOW_KEYS_MASTER, or RESULTFLOW_KEYS_FILE.");
        }
        return new MasterKeys(byId, first);
    }

    private static Aead aead(String id, String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length != BYTES) {
                throw new SealingFailure("The master key " + id + " must have 32 bytes.");
            }
            return new AesGcmJce(key);
        } catch (IllegalArgumentException e) {
            throw new SealingFailure("The master key " + id + " is not written in base64.", e);
        } catch (GeneralSecurityException e) {
            throw new SealingFailure("The master key " + id + " cannot be used.", e);
        }
    }

    /** A new key, as {@link #parse} reads it. */
    public static String generate(SecureRandom random) {
        byte[] id = new byte[4];
        byte[] key = new byte[BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        return "k" + HexFormat.of().formatHex(id) + ":" + Base64.getEncoder().encodeToString(key);
    }

    String current() {
        return current;
    }

    Aead wrapping() {
        return find(current).orElseThrow();
    }

    Optional<Aead> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return "MasterKeys" + byId.keySet();
    }
}
