package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "Họ tên,SĐT,Mã BN",
        "Họ và tên,Số điện thoại,Mã khách hàng",
        "HovaTen,Điện thoại,Mã KH",
        "Full name,Phone,Customer ID",
        "Customer Name,Mobile,Customer No.",
        "Patient name (full),Phone number (mobile),MRN",
        "TÊN KHÁCH HÀNG,Số ĐT,ID"
    })
    void theWordsOfTheTradeAreKnown(String name, String phone, String id) {
        Header header = header("STT", id, phone, name, "Glucose");

        assertThat(found(KeyColumn.NAME, header)).isEqualTo(name);
        assertThat(found(KeyColumn.PHONE, header)).isEqualTo(phone);
        assertThat(found(KeyColumn.ID, header)).isEqualTo(id);
    }

    @Test
    void theBetterWordWins() {
        assertThat(found(KeyColumn.NAME, header("Tên", "Họ và tên"))).isEqualTo("Họ và tên");
        assertThat(found(KeyColumn.PHONE, header("SĐT người nhà", "SĐT"))).isEqualTo("SĐT");
    }

    @Test
    void somebodyElsesPhoneOrNameIsNeverTaken() {
        assertThat(found(KeyColumn.PHONE, header("Người bệnh", "SĐT bác sĩ"), row(2, "Lê An", "0901234567")))
                .isNull();
        assertThat(found(KeyColumn.NAME, header("Họ tên bác sĩ", "SĐT"))).isNull();
    }

    @Test
    void aColumnOfPhonesIsKnownByWhatItHolds() {
        Header header = header("Họ tên", "Liên lạc", "Phiếu");

        assertThat(found(
                        KeyColumn.PHONE,
                        header,
                        row(2, "An", "0901234567", "12345678"),
                        row(3, "Bình", "", "12345679"),
                        row(4, "Chi", "0912345678", "12345680")))
                .isEqualTo("Liên lạc");
    }

    @Test
    void betweenTwoColumnsOfPhonesNoneIsChosen() {
        assertThat(found(KeyColumn.PHONE, header("Họ tên", "A", "B"), row(2, "An", "0901234567", "0912345678")))
                .isNull();
    }

    private static @Nullable String found(KeyColumn key, Header header, Row... sample) {
        return new KeyColumns(header, List.of(sample), "VN")
                .find(key)
                .map(Column::name)
                .orElse(null);
    }
}
