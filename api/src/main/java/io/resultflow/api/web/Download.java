package io.resultflow.api.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers. */
public final class Download {
    private Download() {}

    /** {@code content} to be saved under {@code filename}. */
    public static ResponseEntity<byte[]> attachment(byte[] content, String filename, String mimeType) {
        return answer(ContentDisposition.attachment(), content, filename, mimeType);
    }

    /** {@code content} to be shown where it is. */
    public static ResponseEntity<byte[]> inline(byte[] content, String filename, String mimeType) {
        return answer(ContentDisposition.inline(), content, filename, mimeType);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder disposition, byte[] content, String filename, String mimeType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mimeType))
                .contentLength(content.length)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(filename, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
