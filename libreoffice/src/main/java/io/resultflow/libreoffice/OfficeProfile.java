package io.resultflow.libreoffice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The directory of one LibreOffice process: its hardened profile, its temporary files and the document at hand, readable to
 * nobody else. Its name tells which JVM made it, so that what a killed JVM left behind is found by the next.
 */
record OfficeProfile(Path directory) {
    private static final String PREFIX = "office-";

    /** A new directory under {@code workDir}. */
    static OfficeProfile create(Path workDir) throws IOException {
        Files.createDirectories(workDir);
        long owner = ProcessHandle.current().pid();
        Path directory =
                Files.createTempDirectory(workDir, PREFIX + owner + "-").toAbsolutePath();
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    directory,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
        OfficeProfile profile = new OfficeProfile(directory);
        Files.createDirectories(profile.home());
        Files.createDirectories(profile.temporary());
        Path settings = Files.createDirectories(profile.home().resolve("user")).resolve("registrymodifications.xcu");
        try (InputStream hardened = OfficeProfile.class.getResourceAsStream("registrymodifications.xcu")) {
            Files.copy(Objects.requireNonNull(hardened), settings);
        }
        return profile;
    }

    /** LibreOffice's user installation. */
    Path home() {
        return directory.resolve("profile");
    }

    /** The same as LibreOffice is told it: an address without a slash at its end. */
    String installation() {
        return directory.toUri().toString().replaceAll("/$", "") + "/profile";
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    /** Removes it; files that vanish meanwhile are no error. */
    void delete() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** Directories whose JVM is gone. */
    static List<OfficeProfile> abandoned(Path workDir) throws IOException {
        if (!Files.isDirectory(workDir)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(workDir)) {
            return entries.filter(OfficeProfile::isAbandoned)
                    .map(path -> new OfficeProfile(path.toAbsolutePath()))
                    .toList();
        }
    }

    private static boolean isAbandoned(Path directory) {
        String name = directory.getFileName().toString();
        if (!name.matches(PREFIX + "[0-9]+-.*")) {
            return false;
        }
        long owner = Long.parseLong(name.split("-")[1]);
        return owner != ProcessHandle.current().pid() && ProcessHandle.of(owner).isEmpty();
    }
}
