package io.resultflow.standalone.launch;

import io.resultflow.engines.tool.Tool;
import io.resultflow.engines.tool.Tools;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds or installs every program beside Java and prints where each is, as lines that a shell can read. */
@Command(name = "tools", description = "Find or install the programs beside Java.", mixinStandardHelpOptions = true)
final class ToolsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--tests", description = "Also what only the tests need.")
    private boolean tests;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.of(System.getenv());
        Tools tools = Tools.of(settings.environment(), settings.home());
        Map<String, Tool> wanted = new LinkedHashMap<>();
        wanted.put("RESULTFLOW_LIBREOFFICE", tools.libreOffice());
        if (tests) {
            wanted.put("RESULTFLOW_PDFTOPPM", tools.poppler());
            wanted.put("RESULTFLOW_CHROMIUM", tools.chromium());
        }
        wanted.put("RESULTFLOW_TEMPORAL", tools.temporal());
        // Progress is for the person; the lines on standard output are for the shell.
        Console progress = new Console(spec.commandLine().getErr());
        Console result = new Console(spec.commandLine().getOut());
        for (Map.Entry<String, Tool> each : wanted.entrySet()) {
            result.say(each.getKey() + "=" + each.getValue().install(progress::say));
        }
        return 0;
    }
}
