package io.resultflow.e2e.bench;

import io.resultflow.e2e.bench.fill.FillBench;
import io.resultflow.e2e.bench.floor.FloorBench;
import io.resultflow.e2e.bench.portal.PortalBench;
import io.resultflow.e2e.bench.render.RenderBench;
import io.resultflow.e2e.bench.render.SoakBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./resultflow bench …}: each benchmark prints JSON lines. */
@Command(
        name = "resultflow bench",
        description = "Measures the real thing and prints JSON lines.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PipelineBench.class,
            FloorBench.class,
            FillBench.class,
            IntakeBench.class,
            PortalBench.class,
            RenderBench.class,
            SoakBench.class
        })
public final class Bench {
    public static void main(String[] args) {
        // POI logs by Log4j's API; without a provider that would complain on every run.
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
