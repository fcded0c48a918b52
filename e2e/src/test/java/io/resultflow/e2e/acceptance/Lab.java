package io.resultflow.e2e.acceptance;

import java.nio.file.Path;

/** Where the checkout and the laboratory's sample lie, seen from this module. */
final class Lab {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path TEMPLATE = ROOT.resolve("samples/lab/template.docx");
    static final Path SHEET = ROOT.resolve("samples/lab/results.xlsx");

    /** The row of the sheet's column names, from 1. */
    static final int HEADER = 3;

    private Lab() {}
}
