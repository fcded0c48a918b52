package io.resultflow.api;

import io.resultflow.domain.delivery.FailureAlarm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the HTTP edge.
 *
 * @param publicUrl where customers reach it; links and cookies follow from it
 * @param home the directory that holds the first admin's password
 * @param maxUpload the largest spreadsheet or template that is taken
 * @param staffSession how long a login lasts
 * @param customerSession how long a customer stays inside after the password
 * @param engineTimeout how long a command waits for the workflow engine before it says 503
 * @param trustedProxies the addresses or networks (CIDR) whose {@code X-Forwarded-For} is believed
 * @param receiptTimeout after which a text without a receipt is called overdue
 * @param sms when too many failures of texts pause a batch
 * @param brand the beginning of every text; the laboratory's name when it is blank
 * @param previewTimeout how long a preview waits for its PDF before it says 503
 */
@ConfigurationProperties("resultflow")
public record ApiProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue(".resultflow") Path home,
        @DefaultValue("64MB") DataSize maxUpload,
        @DefaultValue("12h") Duration staffSession,
        @DefaultValue("15m") Duration customerSession,
        @DefaultValue("15s") Duration engineTimeout,
        @DefaultValue("6h") Duration receiptTimeout,
        @DefaultValue Sms sms,
        @DefaultValue("") String brand,
        @DefaultValue("30s") Duration previewTimeout,
        @DefaultValue({}) List<String> trustedProxies) {
    /**
     * When failures pause a batch.
     *
     * @param alarmTexts of how many last texts of a batch; 0 for never
     * @param alarmShare which share of them is too many
     */
    public record Sms(
            @DefaultValue("50") int alarmTexts,
            @DefaultValue("0.3") double alarmShare) {
        public FailureAlarm alarm() {
            return new FailureAlarm(alarmTexts, alarmShare);
        }
    }

    /** Whether customers come by TLS: then cookies must. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
