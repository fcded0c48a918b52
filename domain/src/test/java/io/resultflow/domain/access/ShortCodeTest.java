package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortCodeTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void it_has_no_characters_that_look_alike_and_spells_no_word() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> ShortCode.random(RANDOM).plain())
                .collect(Collectors.joining());
        assertThat(many).doesNotContainPattern("[01OILSZBAEUY]");
        assertThat(many.chars().distinct().count())
                .as("and uses all the others")
                .isEqualTo(24);
    }

    @Test
    void however_it_is_typed_it_is_the_same_code() {
        ShortCode code = new ShortCode("7KXM3QRDT");
        assertThat(code.shown()).isEqualTo("7KX-M3Q-RDT");
        assertThat(ShortCode.read("7KX-M3Q-RDT")).contains(code);
        assertThat(ShortCode.read(" 7kx m3q rdt ")).contains(code);
        assertThat(ShortCode.read("7kx–m3q.rdt")).contains(code);
    }

    @Test
    void what_cannot_be_a_code_is_none() {
        assertThat(ShortCode.read("")).isEmpty();
        assertThat(ShortCode.read("7KX-M3Q-RD")).isEmpty();
        assertThat(ShortCode.read("7KX-M3Q-RDO")).isEmpty();
        assertThatThrownBy(() -> new ShortCode("7kxm3qrdt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("7kx");
        assertThat(new ShortCode("7KXM3QRDT")).hasToString("ShortCode[…]");
    }

    @Test
    void only_the_code_itself_opens_the_token_that_it_stands_for() {
        AccessToken token = AccessToken.random(RANDOM);
        CodeKey key = CodeKey.of(new ShortCode("7KXM3QRDT"));
        String sealed = key.seal(token);
        assertThat(sealed).doesNotContain(token.plain());
        assertThat(CodeKey.of(new ShortCode("7KXM3QRDT")).open(sealed)).contains(token);
        assertThat(CodeKey.of(new ShortCode("7KXM3QRDT")).hash())
                .isEqualTo(key.hash())
                .hasSize(64);
        CodeKey another = CodeKey.of(new ShortCode("7KXM3QRDV"));
        assertThat(another.open(sealed)).isEmpty();
        assertThat(another.hash()).isNotEqualTo(key.hash());
        assertThat(key.open("no seal of ours")).isEmpty();
        assertThat(key).hasToString("CodeKey[…]");
    }
}
