package io.resultflow.api.web;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.springframework.web.multipart.MultipartFile;

/**
 * An uploaded file on disk until it is closed.
 *
 * @param filename the last part of what the caller named it, at most 200 characters
 * @param sha256 of its content, in hex
 */
public record Upload(Path path, String filename, long size, String sha256) implements AutoCloseable {
    private static final int LONGEST_NAME = 200;

    /**
     * Copies a part of a multipart request to a file of its own.
     *
     * @throws io.resultflow.domain.problem.Refused when the part is empty or has no name
     */
    public static Upload of(MultipartFile part) {
        String filename = plainName(part.getOriginalFilename() == null ? "" : part.getOriginalFilename());
        if (part.isEmpty() || filename.isEmpty()) {
            throw BadField.missing("file");
        }
        try {
            Path path = Files.createTempFile("resultflow-upload-", ".part");
            MessageDigest digest = Sha256.digest();
            try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
                Files.copy(in, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return new Upload(path, filename, Files.size(path), Sha256.hex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be written to the temporary directory", e);
        }
    }

    private static String plainName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
    }

    /** Its bytes. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    /** Its bytes as a stream that the caller closes. */
    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be deleted", e);
        }
    }

    @Override
    public String toString() {
        return "Upload[" + size + " bytes]";
    }
}
