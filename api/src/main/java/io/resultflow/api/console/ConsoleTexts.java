package io.resultflow.api.console;

import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.ProblemCode;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What staff are told in a sentence: that something went wrong, and what to do. */
@Component
final class ConsoleTexts {
    private static final long LONGEST_IN_SECONDS = 90;
    private static final int MINUTE = 60;
    private final MessageSource messages;
    private final ProblemTexts problems;

    ConsoleTexts(MessageSource messages, ProblemTexts problems) {
        this.messages = messages;
        this.problems = problems;
    }

    /** The console's own sentence of that key. */
    String say(String key, Language language, Object... args) {
        return messages.getMessage("console." + key, args.length == 0 ? null : args, language.locale());
    }

    /** What the API also says of it. */
    String problem(ProblemCode code, Language language) {
        return title(code, language) + " " + remedy(code, language);
    }

    /** What is wrong. */
    String title(ProblemCode code, Language language) {
        return problems.title(code, language);
    }

    /** What to do about it. */
    String remedy(ProblemCode code, Language language) {
        return problems.remedy(code, language);
    }

    /** How long to wait after too many tries, in seconds or in full minutes. */
    String wait(Duration wait, Language language) {
        long seconds = wait.toSeconds() + 1;
        return seconds <= LONGEST_IN_SECONDS
                ? say("wait.seconds", language, seconds)
                : say("wait.minutes", language, (seconds + MINUTE - 1) / MINUTE);
    }
}
