package io.resultflow.api.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Telling other programs what happened, under {@code resultflow.webhooks}.
 *
 * @param allowPrivate whether they may be in one's own network, or on this machine
 */
@ConfigurationProperties("resultflow.webhooks")
record WebhookProperties(@DefaultValue("false") boolean allowPrivate) {}
