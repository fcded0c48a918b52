package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.Password;
import io.resultflow.domain.access.ShortCode;
import io.resultflow.domain.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
    private static final String URL = "https://lab.example/r/";
    private static final String LINK = URL + "A".repeat(22);
    private static final Password PASSWORD = new Password("012345");

    private static MessageText usual(String language, PasswordMode mode) {
        return new MessageText(null, language, mode, 24, true);
    }

    private static MessageText own(@Nullable String wording) {
        return new MessageText(wording, "vi", PasswordMode.SAME_SMS, 24, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "fr"})
    void the_usual_text_names_the_brand_first_and_fits_one_segment(String language) {
        String text = usual(language, PasswordMode.SAME_SMS).first("Lab An", LINK, PASSWORD);

        assertThat(text)
                .startsWith("Lab An: ")
                .contains(LINK + " ")
                .contains("012345")
                .contains(" 24 ");
        assertThat(text.length()).isLessThanOrEqualTo(160);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"vi, SECOND_SMS", "en, SECOND_SMS", "vi, COLUMN", "en, COLUMN"})
    void a_password_that_goes_elsewhere_does_not_stand_beside_the_link(String language, PasswordMode mode) {
        String text = usual(language, mode).first("Lab An", LINK, PASSWORD);

        assertThat(text).startsWith("Lab An: ").contains(LINK + " ").doesNotContain("012345", "{");
        assertThat(text.length()).isLessThanOrEqualTo(160);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_second_text_brings_the_password_and_no_link(String language) {
        String text = usual(language, PasswordMode.SECOND_SMS)
                .second("Phòng khám An", PASSWORD)
                .orElseThrow();

        assertThat(text).startsWith("Phong kham An: ").endsWith(" 012345").doesNotContain("http", "{");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SECOND_SMS")
    void no_other_way_has_a_second_text(PasswordMode mode) {
        assertThat(usual("vi", mode).second("Lab", PASSWORD)).isEmpty();
    }

    @Test
    void an_own_wording_is_kept() {
        assertThat(own("{password} opens {link}").first("Lab", LINK, PASSWORD)).isEqualTo("012345 opens " + LINK);
    }

    @Test
    void an_own_wording_from_before_it_was_checked_gets_link_and_password() {
        assertThat(own("Your result is ready.").first("Lab", LINK, PASSWORD))
                .isEqualTo("Your result is ready. " + LINK + " 012345");
    }

    @Test
    void diacritics_of_the_brand_and_of_an_own_wording_go_unless_they_are_wanted() {
        String wording = "{brand}: mời quý khách đọc kết quả {link} {password}";

        assertThat(own(wording).first("Phòng khám Đà Nẵng", LINK, PASSWORD))
                .isEqualTo("Phong kham Da Nang: moi quy khach doc ket qua " + LINK + " 012345");
        assertThat(new MessageText(wording, "vi", PasswordMode.SAME_SMS, 24, false)
                        .first("Phòng khám Đà Nẵng", LINK, PASSWORD))
                .isEqualTo("Phòng khám Đà Nẵng: mời quý khách đọc kết quả " + LINK + " 012345");
    }

    @ParameterizedTest
    @CsvSource({
        "{link} {password} {name}, MESSAGE_PLACEHOLDER_UNKNOWN, {name}",
        "{link} {password} {}, MESSAGE_PLACEHOLDER_UNKNOWN, {}",
        "{Link} {password}, MESSAGE_PLACEHOLDER_UNKNOWN, {Link}",
        "your result: {password}, MESSAGE_LINK_MISSING, {link}",
        "your result: {link}, MESSAGE_PASSWORD_MISSING, {password}"
    })
    void a_wording_that_cannot_be_sent_is_told(String wording, ProblemCode code, String placeholder) {
        assertThat(own(wording).fault()).contains(new MessageText.Fault(code, placeholder));
    }

    @Test
    void a_password_that_goes_elsewhere_must_not_stand_in_the_links_text() {
        MessageText both = new MessageText("{link} {password}", "vi", PasswordMode.SECOND_SMS, 24, true);

        assertThat(both.fault()).contains(new MessageText.Fault(ProblemCode.MESSAGE_PASSWORD_MISPLACED, "{password}"));
    }

    @Test
    void the_usual_wording_and_a_whole_own_one_can_be_sent() {
        assertThat(own(null).fault()).isEmpty();
        assertThat(own("{brand} {link} {password} {hours}").fault()).isEmpty();
        assertThat(new MessageText("{link}", "vi", PasswordMode.COLUMN, 24, true).fault())
                .isEmpty();
    }

    @Test
    void what_it_costs_is_known_before_anything_is_sent() {
        assertThat(usual("vi", PasswordMode.SAME_SMS).segments("Lab An", URL))
                .isEqualTo(new Segments(Segments.Encoding.GSM_7, 1));
        assertThat(usual("vi", PasswordMode.SECOND_SMS).segments("Lab An", URL))
                .isEqualTo(new Segments(Segments.Encoding.GSM_7, 2));
        assertThat(new MessageText(null, "vi", PasswordMode.SAME_SMS, 24, false).segments("Viện Ấn", URL))
                .isEqualTo(new Segments(Segments.Encoding.UCS_2, 2));
    }

    @Test
    void a_wording_may_show_a_code_for_those_who_cannot_tap_and_its_length_counts() {
        MessageText text = own("{brand}: {link} {password}, hoặc nhập mã {code}");
        assertThat(text.fault()).isEmpty();
        assertThat(text.showsCode()).isTrue();
        assertThat(text.first("Lab", LINK, PASSWORD, new ShortCode("7KXM3QRDT")))
                .isEqualTo("Lab: " + LINK + " 012345, hoac nhap ma 7KX-M3Q-RDT");
        assertThat(own("{link} {password}").showsCode()).isFalse();
        String long149 = "x".repeat(160 - LINK.length() - 6 - 2 - 10) + "{link} {password} ";
        assertThat(own(long149).segments("Lab", URL).count()).isEqualTo(1);
        assertThat(own(long149 + "{code}").segments("Lab", URL).count()).isEqualTo(2);
    }
}
