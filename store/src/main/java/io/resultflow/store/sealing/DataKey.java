package io.resultflow.store.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * What values and files are sealed with: AES-256-GCM for values; for files the same in segments, each file under a key of its
 * own that follows from this one and the file's salt.
 */
final class DataKey {
    static final int BYTES = 64;

    private static final int HALF = BYTES / 2;
    private static final int SEGMENT = 64 * 1024;
    private static final int TAG = 16;
    /** Its length, the salt, the beginning of the nonces. */
    private static final int HEADER = 1 + HALF + 7;

    private final int id;
    private final Aead values;
    private final StreamingAead files;

    DataKey(int id, byte[] secret) throws GeneralSecurityException {
        this.id = id;
        this.values = new AesGcmJce(Arrays.copyOf(secret, HALF));
        this.files = new AesGcmHkdfStreaming(Arrays.copyOfRange(secret, HALF, BYTES), "HmacSha256", HALF, SEGMENT, 0);
    }

    int id() {
        return id;
    }

    Aead values() {
        return values;
    }

    StreamingAead files() {
        return files;
    }

    /** How long a file is of which {@code sealed} bytes are stored. */
    static long plainLength(long sealed) {
        long segments = Math.max(1, (sealed + SEGMENT - 1) / SEGMENT);
        return sealed - HEADER - segments * TAG;
    }
}
