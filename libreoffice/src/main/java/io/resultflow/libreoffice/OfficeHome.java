package io.resultflow.libreoffice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jodconverter.local.office.LocalOfficeUtils;
import org.jspecify.annotations.Nullable;

/** Finds LibreOffice's executable. */
final class OfficeHome {
    private OfficeHome() {}

    /**
     * The program itself, not the script in front of it: a process that is its own is a process that can be killed.
     *
     * @throws IllegalStateException when there is none
     */
    static Path executable(@Nullable Path configured) {
        Path home = configured != null ? configured : detected();
        return Stream.of("program/soffice.bin", "MacOS/soffice", "program/soffice")
                .map(home::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No LibreOffice in " + home));
    }

    private static Path detected() {
        for (String usual : List.of("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice")) {
            if (Files.isDirectory(Path.of(usual, "program"))) {
                return Path.of(usual);
            }
        }
        return LocalOfficeUtils.getDefaultOfficeHome().toPath();
    }
}
