package io.resultflow.e2e.acceptance;

import io.resultflow.e2e.client.StaffClient;
import java.nio.file.Files;
import java.nio.file.Path;

/** The laboratory's sample: where it lies, seen from this module, and how it is sent. */
final class Lab {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path TEMPLATE = ROOT.resolve("samples/lab/template.docx");
    static final Path SHEET = ROOT.resolve("samples/lab/results.xlsx");

    /** The row of the sheet's column names, from 1. */
    static final int HEADER = 3;

    private Lab() {}

    /** Uploads template and sheet, and starts the batch; answers its id. */
    static String start(StaffClient staff) throws Exception {
        String template = staff.createTemplate(TEMPLATE, "lab");
        return staff.uploadBatch(
                        "results.xlsx",
                        Files.readAllBytes(SHEET),
                        template,
                        StaffClient.options().put("start", true))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }
}
