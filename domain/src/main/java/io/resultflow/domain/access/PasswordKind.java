package io.resultflow.domain.access;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What opens a link: the page asks for it in these words, and what is typed is read accordingly. */
public enum PasswordKind {
    /** Six digits that a text brought. */
    SENT {
        @Override
        String read(String typed) {
            return typed.replaceAll("\\s", "");
        }
    },
    /** A date that the customer knows, such as that of their birth: day, month and year, never the year alone. */
    DATE {
        @Override
        String read(String typed) {
            return date(typed).orElse(typed.strip());
        }
    },
    /** A number or word that the customer knows: neither spaces, hyphens and dots nor capitals matter. */
    KNOWN {
        @Override
        String read(String typed) {
            return Normalizer.normalize(typed, Normalizer.Form.NFC)
                    .replaceAll("[\\s\\u00a0.-]", "")
                    .toLowerCase(Locale.ROOT);
        }
    };

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    abstract String read(String typed);

    /** A date of day, month and year in this order, or as ISO 8601 writes it, however it is parted; as eight digits, day first. */
    public static Optional<String> date(String typed) {
        List<String> parts =
                DIGITS.matcher(typed).results().map(MatchResult::group).toList();
        if (parts.size() == 1 && parts.get(0).length() == 8) {
            String digits = parts.get(0);
            return digits(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
        }
        if (parts.size() != 3) {
            return Optional.empty();
        }
        return parts.get(0).length() == 4
                ? digits(parts.get(2), parts.get(1), parts.get(0))
                : digits(parts.get(0), parts.get(1), parts.get(2));
    }

    private static Optional<String> digits(String day, String month, String year) {
        if (day.length() > 2 || month.length() > 2 || year.length() != 4) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of("%02d%02d%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name the store and the pages write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static PasswordKind ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
