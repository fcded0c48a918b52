package io.resultflow.api.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.TemplateId;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says: the names that the API really writes, and how to log in. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "ResultFlow", version = "v1"), security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
class OpenApi {
    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(BatchId.class, String.class)
                .replaceWithClass(ReportId.class, String.class)
                .replaceWithClass(TemplateId.class, String.class);
    }

    /** Swagger describes records by Jackson 2, which knows nothing of our Jackson 3 settings. */
    @Bean
    ModelResolver modelResolver() {
        return new ModelResolver(new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }
}
