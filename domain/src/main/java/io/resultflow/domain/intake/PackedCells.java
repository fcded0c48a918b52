package io.resultflow.domain.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One cell after the other as bytes, whatever its text holds: a byte for the kind, the text, and the raw form where it is not
 * the text. Texts are UTF-8 behind their length in bytes (four, big-endian); an empty cell is its kind alone. What was stored
 * in this form is read back years later: a kind keeps its number.
 */
public final class PackedCells {
    /** Said with a cell's kind: its raw form follows, since it is not its text. */
    private static final int WITH_RAW = 0x10;

    private PackedCells() {}

    /** Writes one cell. */
    public static void write(DataOutputStream out, Cell cell) throws IOException {
        boolean withRaw = !cell.raw().equals(cell.text());
        out.writeByte(code(cell.kind()) | (withRaw ? WITH_RAW : 0));
        if (!cell.isEmpty()) {
            writeText(out, cell.text());
        }
        if (withRaw) {
            writeText(out, cell.raw());
        }
    }

    /**
     * Reads one cell.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public static Cell read(DataInputStream in) throws IOException {
        int said = in.readUnsignedByte();
        Cell.Kind kind = kind(said & ~WITH_RAW);
        if (kind == Cell.Kind.EMPTY) {
            return Cell.EMPTY;
        }
        String text = readText(in);
        return new Cell(text, kind, (said & WITH_RAW) == 0 ? text : readText(in));
    }

    /** Writes a text as those of the cells are. */
    public static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text. */
    public static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int code(Cell.Kind kind) {
        return switch (kind) {
            case EMPTY -> 0;
            case TEXT -> 1;
            case NUMBER -> 2;
            case DATE -> 3;
            case BOOLEAN -> 4;
            case ERROR -> 5;
        };
    }

    private static Cell.Kind kind(int code) {
        for (Cell.Kind kind : Cell.Kind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("packed by another version");
    }
}
