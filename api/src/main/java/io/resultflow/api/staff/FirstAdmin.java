package io.resultflow.api.staff;

import io.resultflow.api.ApiProperties;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.store.user.NewUser;
import io.resultflow.store.user.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Where there is nobody yet, makes the user {@code admin} with a random password, which stands in
 * {@code <resultflow.home>/admin-password}, readable by its owner alone.
 */
@Component
final class FirstAdmin implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String FILE = "admin-password";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private final Users users;
    private final Passwords passwords;
    private final Path home;

    FirstAdmin(Users users, Passwords passwords, ApiProperties properties) {
        this.users = users;
        this.passwords = passwords;
        this.home = properties.home();
    }

    /** The file comes first: a crash in between must not leave an admin whose password nobody knows. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!users.isEmpty()) {
            return;
        }
        String password = Passwords.random();
        try {
            Path file = write(password);
            users.create(new NewUser(
                    "admin",
                    null,
                    passwords.hash(password),
                    "Administrator",
                    Role.ADMIN,
                    true,
                    PasswordOrigin.INSTALLATION));
            LOG.info("made the user admin; the password is in {}", file);
        } catch (IOException e) {
            throw new UncheckedIOException("the first admin's password cannot be written to " + home, e);
        }
    }

    private Path write(String password) throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve(FILE);
        Files.deleteIfExists(file);
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
        return Files.writeString(file, password + "\n", StandardCharsets.US_ASCII);
    }
}
