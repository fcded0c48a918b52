package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.MappingDraft;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Opens the sheet that is asked for; else, of a workbook of several, the one whose columns fit the template best. Where two
 * fit equally well it opens none: last month's results must not be sent for this month's.
 */
final class SheetChoice {
    /**
     * How a sheet fits.
     *
     * @param complete whether it says who gets what
     * @param faults how much of what the template asks is missing
     */
    private record Fit(String name, boolean complete, long faults) {
        boolean asWellAs(Fit other) {
            return complete == other.complete && faults == other.faults;
        }
    }

    private SheetChoice() {}

    /**
     * The sheet's header and rows.
     *
     * @throws Refused {@code SHEET_AMBIGUOUS} when several fit equally well, else as {@link SheetFormat#open} says
     */
    static HeadedRows open(Path file, IntakeSpec spec) {
        SheetRows first = SheetFile.open(file, spec);
        List<String> names = first.sheets();
        if (spec.sheet() != null || names.size() < 2) {
            return HeadedRows.of(first, spec, List.of());
        }
        first.close();
        List<Fit> fits = new ArrayList<>();
        for (String name : names) {
            fit(file, spec.onSheet(name), name, fits);
        }
        fits.sort(Comparator.comparing((Fit fit) -> !fit.complete()).thenComparing(Fit::faults));
        if (fits.isEmpty()) {
            return HeadedRows.of(SheetFile.open(file, spec), spec, List.of());
        }
        Fit best = fits.get(0);
        List<String> equals =
                fits.stream().filter(best::asWellAs).map(Fit::name).toList();
        if (best.complete() && equals.size() > 1) {
            Map<String, String> args = Map.of("sheets", String.join(", ", equals));
            throw new Refused(
                    ProblemCode.SHEET_AMBIGUOUS,
                    List.of(Issue.ofFile(ProblemCode.SHEET_AMBIGUOUS, Severity.ERROR, args)));
        }
        IntakeSpec chosen = spec.onSheet(best.name());
        return HeadedRows.of(SheetFile.open(file, chosen), chosen, told(best, fits));
    }

    private static List<Issue> told(Fit best, List<Fit> fits) {
        if (fits.size() == 1) {
            return List.of();
        }
        String others = fits.stream().skip(1).map(Fit::name).collect(Collectors.joining(", "));
        return List.of(Issue.ofFile(
                ProblemCode.SHEET_CHOSEN, Severity.WARNING, Map.of("value", best.name(), "sheets", others)));
    }

    /** Leaves out what has no header with rows below it: a cover, a chart, a list of codes. */
    private static void fit(Path file, IntakeSpec spec, String name, List<Fit> fits) {
        try (HeadedRows rows = HeadedRows.of(SheetFile.open(file, spec), spec, List.of())) {
            if (!rows.sample().isEmpty()) {
                MappingDraft draft = new MappingDraft(rows.header(), rows.sample(), spec);
                long faults = draft.issues().stream()
                        .filter(issue -> issue.severity() == Severity.ERROR)
                        .count();
                fits.add(new Fit(name, draft.mapping() != null, faults));
            }
        } catch (Refused unreadable) {
            // Whoever means this sheet names it, and is then told what is wrong with it.
            return;
        }
    }
}
