package io.resultflow.standalone.launch;

/** Where log lines go: to a file in the state directory, or to the console in a container. */
final class Logs {
    private Logs() {}

    /** Must run before the first logger is made: the logging library reads the file's name once. */
    static void toFile(Settings settings) {
        if ("console".equals(settings.environment().get("RESULTFLOW_LOG"))) {
            System.setProperty("logging.config", "classpath:logback-console.xml");
        } else {
            System.setProperty("resultflow.log", settings.log().toString());
        }
    }
}
