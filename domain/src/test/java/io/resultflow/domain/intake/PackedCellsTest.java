package io.resultflow.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedCellsTest {
    private static final Cell SHARE = new Cell("12.5%", Cell.Kind.NUMBER, "0.125");

    private static byte[] packed(Cell... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Cell cell : cells) {
            PackedCells.write(out, cell);
        }
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void cells_come_back_as_they_were_one_after_the_other() throws IOException {
        List<Cell> cells = List.of(
                Cell.EMPTY,
                Cell.text("Nguyễn Thị Hoa 😀\n"),
                SHARE,
                new Cell("03/11/2026", Cell.Kind.DATE, "2026-11-03"),
                new Cell("TRUE", Cell.Kind.BOOLEAN, "true"),
                new Cell("#REF!", Cell.Kind.ERROR, "#REF!"),
                Cell.text("x".repeat(100_000)));

        DataInputStream in = in(packed(cells.toArray(Cell[]::new)));

        for (Cell cell : cells) {
            assertThat(PackedCells.read(in)).isEqualTo(cell);
        }
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void what_was_stored_before_can_still_be_read() throws IOException {
        String stored =
                "00" + "01" + "00000002" + "4869" + "12" + "00000005" + "31322e3525" + "00000005" + "302e313235";

        assertThat(HexFormat.of().formatHex(packed(Cell.EMPTY, Cell.text("Hi"), SHARE)))
                .isEqualTo(stored);
    }

    @Test
    void a_kind_that_is_not_known_and_bytes_that_end_early_are_not_guessed_at() throws IOException {
        byte[] packed = packed(SHARE);

        assertThatThrownBy(() -> PackedCells.read(in(new byte[] {9}))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PackedCells.read(in(Arrays.copyOf(packed, 8)))).isInstanceOf(EOFException.class);
    }
}
