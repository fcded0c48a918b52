package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.InventedRows;
import io.resultflow.e2e.system.RunningSystem;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Three hundred good rows, one bad number, some without any: nobody waits for another. LibreOffice is not what is tried. */
class NoPhoneIT {
    private static final Path STUBS = Path.of("target/classes");
    private static final String PHONE = "Số điện thoại";
    private static final int ROWS = 304;
    private static final List<Integer> MUTE = List.of(10, 150, 303);

    @TempDir
    Path home;

    @Test
    void one_bad_number_and_customers_without_a_phone_hold_nobody_back() throws Exception {
        try (RunningSystem system = RunningSystem.startWith(STUBS, Lab.ROOT, home, List.of("-Xmx1g"), Map.of())) {
            StaffClient staff = new StaffClient(system.url()).login("admin", system.adminPassword());
            String batch = started(staff);

            JsonNode progress =
                    staff.awaitCompleted(batch, Duration.ofMinutes(4)).get("progress");

            assertThat(progress.get("total").asInt()).isEqualTo(ROWS - 1);
            assertThat(progress.get("successful").asInt()).isEqualTo(ROWS - 1);
            assertThat(progress.get("delivered").asInt()).isEqualTo(ROWS - 1 - MUTE.size());
            assertThat(staff.all("/outbox")).hasSize(ROWS - 1 - MUTE.size());
            assertThat(staff.all("/batches/" + batch + "/reports?status=generated"))
                    .hasSize(MUTE.size())
                    .allSatisfy(report -> assertThat(report.get("delivery")
                                    .get("delivery_status")
                                    .asString())
                            .isEqualTo("no_phone"));
            assertThat(printed(staff, batch, "?only=no_phone"))
                    .hasSize(MUTE.size())
                    .allMatch(name -> name.matches("[0-9]{5}-X[0-9]{6}\\.pdf"));
            assertThat(printed(staff, batch, "")).hasSize(ROWS - 1).doesNotHaveDuplicates();
            staff.get("/batches/" + batch + "/failed-rows.xlsx").expect(200);
        }
    }

    private static String started(StaffClient staff) throws Exception {
        EditedSheet sheet = new EditedSheet(InventedRows.xlsx(Lab.SHEET, ROWS));
        sheet.type(100, PHONE, "0912");
        for (int row : MUTE) {
            sheet.cell(row, PHONE).setBlank();
        }
        return staff.uploadBatch(
                        "rows.xlsx",
                        sheet.saved(),
                        staff.createTemplate(Lab.TEMPLATE, "lab"),
                        StaffClient.options()
                                .put("start", true)
                                .put("on_error", "skip")
                                .put("no_phone", "print"))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    /** The names of the PDFs in the file, each of which is one. */
    private static List<String> printed(StaffClient staff, String batch, String query) throws Exception {
        byte[] file = staff.get("/batches/" + batch + "/reports.zip" + query)
                .expect(200)
                .body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                try (PDDocument pdf = Loader.loadPDF(zip.readAllBytes())) {
                    assertThat(pdf.getNumberOfPages()).isPositive();
                }
            }
        }
        return names;
    }
}
