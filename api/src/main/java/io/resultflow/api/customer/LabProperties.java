package io.resultflow.api.customer;

import io.resultflow.api.web.Language;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who sends the reports, as customers are told.
 *
 * @param name stands at the top of every page
 * @param contact where a customer may ask: an e-mail address, or a desk and its hours
 * @param phone a number that a customer may call
 * @param zone the time zone that times are told in
 */
@Validated
@ConfigurationProperties("resultflow.lab")
public record LabProperties(
        @NotBlank String name,
        @NotBlank String contact,
        @NotBlank String phone,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {
    /** A time as people here read it. */
    public String when(Instant instant, Language language) {
        String pattern = language == Language.VI ? "HH:mm 'ngày' dd/MM/yyyy" : "d MMMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(zone));
    }

    /** The number as a {@code tel:} link takes it. */
    public String phoneLink() {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
