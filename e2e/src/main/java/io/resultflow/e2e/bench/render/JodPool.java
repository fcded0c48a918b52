package io.resultflow.e2e.bench.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;

/** jodconverter's own pool of warm processes, used as its documentation says. */
final class JodPool implements AutoCloseable {
    private final LocalOfficeManager manager;

    private JodPool(LocalOfficeManager manager) {
        this.manager = manager;
    }

    static JodPool start(int processes) throws IOException, OfficeException {
        int[] ports = new int[processes];
        for (int i = 0; i < processes; i++) {
            try (ServerSocket socket = new ServerSocket(0)) {
                ports[i] = socket.getLocalPort();
            }
        }
        LocalOfficeManager manager = LocalOfficeManager.builder()
                .portNumbers(ports)
                .maxTasksPerProcess(0)
                .build();
        manager.start();
        return new JodPool(manager);
    }

    /** Converts one of {@code documents} after the other. */
    Throughput.Work converting(List<byte[]> documents) {
        return (thread, turn) -> {
            try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
                LocalConverter.make(manager)
                        .convert(new ByteArrayInputStream(documents.get(turn % documents.size())))
                        .as(DefaultDocumentFormatRegistry.DOCX)
                        .to(pdf)
                        .as(DefaultDocumentFormatRegistry.PDF)
                        .execute();
                if (pdf.size() == 0) {
                    throw new IOException("jodconverter made no PDF");
                }
            }
        };
    }

    @Override
    public void close() throws OfficeException {
        manager.stop();
    }
}
