package io.resultflow.documents.render.certify;

import io.resultflow.domain.intake.Cell;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import javax.imageio.ImageIO;

/** What an invented value is. Each differs from one seed to the next, so that a value in another's report is seen. */
enum Form {
    TEXT,
    NUMBER,
    DATE,
    /** Short enough for a code. */
    CODE,
    ADDRESS,
    PICTURE;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    /** From 3.7 to 103.3, as results are; a prime number, so that seeds far apart differ too. */
    private static final int NUMBERS = 997;

    private static final int DAYS = 3_659;
    private static final String[] WORDS = {
        "bình", "thường", "kết", "quả", "xét", "nghiệm", "trong", "giới", "hạn", "tham", "chiếu", "theo", "dõi", "thêm"
    };

    /**
     * A value.
     *
     * @param words of a text
     */
    Cell cell(int seed, int words) {
        return switch (this) {
            case TEXT -> Cell.text(text(seed, words));
            case NUMBER -> {
                String digits = BigDecimal.valueOf(37 + seed % NUMBERS, 1).toPlainString();
                yield new Cell(digits, Cell.Kind.NUMBER, digits);
            }
            case DATE -> {
                LocalDate day = FIRST_DAY.plusDays(seed % DAYS);
                String text = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
                yield new Cell(text, Cell.Kind.DATE, day.toString());
            }
            case CODE -> Cell.text("MS" + (1000 + seed));
            case ADDRESS -> Cell.text("https://example.org/" + (1000 + seed));
            case PICTURE ->
                Cell.text("data:image/png;base64," + Base64.getEncoder().encodeToString(png(seed)));
        };
    }

    private static String text(int seed, int words) {
        StringBuilder text = new StringBuilder("Mẫu" + (100 + seed));
        for (int word = 1; word < words; word++) {
            text.append(' ').append(WORDS[(seed + word) % WORDS.length]);
        }
        return text.toString();
    }

    private static byte[] png(int seed) {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x305070 + seed * 0x1F3B17 & 0xFFFFFF));
        graphics.fillRect(seed % 10, 0, 30, 20);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
