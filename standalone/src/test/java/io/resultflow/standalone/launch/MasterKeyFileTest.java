package io.resultflow.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.store.sealing.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
    @TempDir
    Path home;

    @Test
    void the_first_start_makes_a_key_that_the_owner_alone_can_read_and_the_next_keeps_it() throws IOException {
        Path file = MasterKeyFile.in(home);
        String key = Files.readString(file);

        assertThat(MasterKeys.parse(key).toString()).startsWith("MasterKeys[k");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(MasterKeyFile.in(home))).isEqualTo(key);
        assertThat(home.toFile().list()).containsExactly(MasterKeyFile.NAME);
    }
}
