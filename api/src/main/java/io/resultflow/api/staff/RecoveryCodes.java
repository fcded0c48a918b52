package io.resultflow.api.staff;

import io.resultflow.domain.Sha256;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** Ten codes of 80 random bits for the day the phone is lost. Only their hashes are stored. */
record RecoveryCodes(List<String> plain) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNT = 10;
    private static final int BYTES = 10;

    static RecoveryCodes random() {
        return new RecoveryCodes(
                Stream.generate(RecoveryCodes::one).limit(COUNT).toList());
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32()
                .encodeToString(bytes)
                .replaceAll("(.{4})(?=.)", "$1-")
                .toLowerCase(Locale.ROOT);
    }

    List<String> hashes() {
        return plain.stream().map(RecoveryCodes::hash).toList();
    }

    /** The hash of a code, however its groups and letters were typed. */
    static String hash(String typed) {
        return Sha256.hex(typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "RecoveryCodes[…]";
    }
}
