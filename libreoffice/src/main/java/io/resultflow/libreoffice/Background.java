package io.resultflow.libreoffice;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves the processor to whom somebody waits for: a batch takes what the pages of customers and staff do not ask for. It
 * takes {@code nice} and, for a session of its own, that session's share as well: Linux divides the processor among
 * sessions first, and nice values count only within one (sched(7), "The autogroup feature").
 */
final class Background {
    /**
     * A tenth of what the pages' process gets while both want all of it: at the lowest, 19, it would be a hundredth, and a
     * document would be taken for one that hangs.
     */
    static final int NICE = 10;

    /** Linux takes a session's value ten times a second at most and refuses others, whoever they are for. */
    private static final String WHOLE_SESSION = "share=/proc/self/autogroup; "
            + "if [ -w $share ]; then for each in 1 2 3 4 5; do { echo %d >$share; } 2>/dev/null && break; sleep 0.2; done; fi; ";

    private static final String PROCESS = "renice -n %d -p $$ >/dev/null 2>&1; exec \"$0\" \"$@\"";

    private Background() {}

    /** The command that runs {@code command} so, in one and the same process. */
    static List<String> around(List<String> command, boolean ownSession) {
        List<String> around = new ArrayList<>(List.of(
                "sh", "-c", ((ownSession ? WHOLE_SESSION : "") + PROCESS).replace("%d", Integer.toString(NICE))));
        around.addAll(command);
        return around;
    }
}
