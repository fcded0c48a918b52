package io.resultflow.api;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What this process logs while somebody listens; its first line is the listener's own. */
final class HeardLog implements AutoCloseable {
    static final String FIRST = "listening";
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    HeardLog() {
        heard.start();
        root.addAppender(heard);
        LoggerFactory.getLogger(HeardLog.class).info(FIRST);
    }

    /** Every line so far, with what else its event holds. */
    List<String> lines() {
        return List.copyOf(heard.list).stream()
                .map(event -> event.getFormattedMessage() + event.getMDCPropertyMap() + event.getThrowableProxy())
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(heard);
    }
}
