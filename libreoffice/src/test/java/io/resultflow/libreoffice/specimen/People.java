package io.resultflow.libreoffice.specimen;

import io.resultflow.documents.picture.SamplePictures;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Invented people, counted from 0, and their results. */
public final class People {
    private static final int FIRST_COLOR = 40;

    private People() {}

    /** What stands in this person's report and in no other's. */
    public static String name(int person) {
        return "Khách" + (char) ('A' + person % 26) + (char) ('A' + person / 26) + "x" + (7919 * (person + 3));
    }

    /** The names of the first people but one. */
    public static List<String> others(int person, int people) {
        List<String> others = new ArrayList<>();
        for (int other = 0; other < people; other++) {
            if (other != person) {
                others.add(name(other));
            }
        }
        return others;
    }

    /** The rows of a person's report. */
    static ReportValues values(int person, int rows) {
        List<Map<String, Cell>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(Map.of(
                    "Tên", Cell.text(name(person)),
                    "Mã", Cell.text("MS" + (1000 + person)),
                    "Ảnh", Cell.text(SamplePictures.uri(picture(person))),
                    "Xét nghiệm", Cell.text("Xét nghiệm " + row),
                    "Kết quả", Cell.text((person * 31 + row) % 17 + ",5")));
        }
        return ReportValues.ofRows(all);
    }

    private static byte[] picture(int person) {
        return SamplePictures.png(120, 60, SpecimenFile.color(FIRST_COLOR + person));
    }
}
