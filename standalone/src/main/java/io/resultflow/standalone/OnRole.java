package io.resultflow.standalone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds in a process whose {@code resultflow.roles} names the role; both are named when nothing is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(OnRole.IsNamed.class)
@interface OnRole {
    String value();

    /** Looks the role up. */
    class IsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Map<String, Object> annotation = metadata.getAnnotationAttributes(OnRole.class.getName());
            Object role = annotation == null ? null : annotation.get("value");
            String roles = context.getEnvironment().getProperty("resultflow.roles", "api,workers");
            return Arrays.stream(roles.split(","))
                    .anyMatch(named -> named.strip().equals(role));
        }
    }
}
