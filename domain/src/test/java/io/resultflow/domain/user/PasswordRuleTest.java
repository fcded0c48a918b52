package io.resultflow.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {
    @Test
    void a_sentence_is_good_enough() {
        assertThat(PasswordRule.allows("bốn từ rất dễ nhớ", "hoa")).isTrue();
        assertThat(PasswordRule.allows("abcdefghijkl", "hoa")).isTrue();
    }

    @Test
    void short_ones_and_those_of_few_characters_are_not() {
        assertThat(PasswordRule.allows("abcdefghijk", "hoa")).isFalse();
        assertThat(PasswordRule.allows("aaaabbbbccccdddd", "hoa")).isFalse();
        assertThat(PasswordRule.allows("x".repeat(201) + "abcdef", "hoa")).isFalse();
    }

    @Test
    void one_that_holds_the_user_name_is_not() {
        assertThat(PasswordRule.allows("my name is Nguyen.Hoa", "nguyen.hoa")).isFalse();
    }
}
