package io.resultflow.workers;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.resultflow.libreoffice.OfficeConverter;
import io.resultflow.libreoffice.OfficeSettings;
import io.resultflow.workers.generation.OfficeMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** LibreOffice, and what tells how it does. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
    /** Started before the workers, closed after them. */
    @Bean
    OfficeConverter officeConverter(WorkersProperties properties) {
        return OfficeConverter.start(officeSettings(properties.office()));
    }

    /** Down when no LibreOffice is running: then no PDF is made. */
    @Bean
    HealthIndicator libreOfficeHealthIndicator(OfficeConverter office) {
        return () -> {
            int alive = office.alive();
            return (alive > 0 ? Health.up() : Health.down())
                    .withDetail("processes", alive)
                    .withDetail("network", office.hasNetwork() ? "shared" : "none")
                    .build();
        };
    }

    private static OfficeSettings officeSettings(WorkersProperties.Office office) {
        return OfficeSettings.of(office.count(), workDir(office))
                .withRecycling(office.recycling())
                .withOfficeHome(office.home());
    }

    private static Path workDir(WorkersProperties.Office office) {
        try {
            return office.workDir() != null ? office.workDir() : Files.createTempDirectory("resultflow-office-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    MeterBinder officeMetrics(OfficeConverter office) {
        return new OfficeMetrics(office.counts());
    }
}
