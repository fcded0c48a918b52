package io.resultflow.standalone.launch;

import io.resultflow.store.sealing.MasterKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The file with the master key of one machine: made on the first start, readable by its owner alone. */
final class MasterKeyFile {
    static final String NAME = "master-keys";

    private static final String NOTE =
            "# Without this key nobody can read ResultFlow's store: keep a copy, apart from the store's own backups.\n";

    private MasterKeyFile() {}

    /** The file in the state directory, which has a new key when there was none. */
    static Path in(Path home) throws IOException {
        Path file = home.resolve(NAME);
        if (Files.notExists(file)) {
            Path whole = home.resolve(NAME + ".new");
            Files.deleteIfExists(whole);
            write(whole, NOTE + MasterKeys.generate(new SecureRandom()) + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** On the disk before it is used: what is sealed with a key that a power cut takes away is lost. */
    private static void write(Path file, String text) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, owner)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }
}
