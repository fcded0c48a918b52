package io.resultflow.e2e.bench.portal;

import io.resultflow.e2e.bench.portal.PhoneConnection.Reply;
import io.resultflow.e2e.client.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A customer's way: the link's page, the password, the report's page, the PDF; styles and scripts lie in the phone's cache. */
final class Visit {
    private final Text text;
    private final List<Long> requests = new ArrayList<>();

    Visit(Text text) {
        this.text = text;
    }

    /**
     * Goes all of it on a connection of its own.
     *
     * @return how long each request took, in nanoseconds; the first with the connection
     * @throws IOException when something else came than a customer should get
     */
    List<Long> go() throws IOException {
        URI link = URI.create(text.link());
        long begun = System.nanoTime();
        try (PhoneConnection phone = new PhoneConnection(link)) {
            expect(phone.get(link.getPath(), ""), 200, begun);
            long typed = System.nanoTime();
            Reply entered = phone.post(link.getPath(), "lang=vi&password=" + text.password());
            expect(entered, 303, typed);
            String cookie = entered.headers().getOrDefault("set-cookie", "").split(";", 2)[0];
            long looked = System.nanoTime();
            expect(phone.get(entered.headers().getOrDefault("location", ""), cookie), 200, looked);
            long read = System.nanoTime();
            Reply pdf = phone.get(link.getPath() + "/report.pdf", cookie);
            expect(pdf, 200, read);
            if (!new String(pdf.body(), 0, Math.min(5, pdf.body().length), StandardCharsets.ISO_8859_1)
                    .equals("%PDF-")) {
                throw new IOException("that is no PDF");
            }
        }
        return requests;
    }

    private void expect(Reply reply, int status, long begun) throws IOException {
        requests.add(System.nanoTime() - begun);
        if (reply.status() != status) {
            throw new IOException("expected " + status + ", got " + reply.status());
        }
    }
}
