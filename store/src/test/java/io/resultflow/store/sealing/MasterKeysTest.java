package io.resultflow.store.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.store.TestKeys;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterKeysTest {
    @Test
    void the_first_wraps_and_all_open() {
        String first = MasterKeys.generate(new SecureRandom());
        String second = MasterKeys.generate(new SecureRandom());

        MasterKeys keys = MasterKeys.parse("# a note, with: signs\n" + first + " , \n\n" + second + "\n");

        assertThat(keys.current()).isEqualTo(first.substring(0, 9));
        assertThat(keys.find(second.substring(0, 9))).isPresent();
        assertThat(keys.find("another")).isEmpty();
        assertThat(keys.toString()).doesNotContain(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | There is no master key",
                "k1 | written as id:key",
                "k1:c2hvcnQ= | k1 must have 32 bytes",
                "k1:===== | k1 is not written in base64"
            })
    void what_is_no_key_is_refused_by_its_id(String text, String words) {
        assertThatExceptionOfType(SealingFailure.class)
                .isThrownBy(() -> MasterKeys.parse(text))
                .withMessageContaining(words);
    }

    @Test
    void an_id_stands_for_one_key() {
        assertThatExceptionOfType(SealingFailure.class)
                .isThrownBy(() -> MasterKeys.parse(TestKeys.MASTER + "," + TestKeys.MASTER))
                .withMessageContaining("two master keys with the id test");
    }
}
