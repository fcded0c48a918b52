package io.resultflow.store.schema;

/** The name of every collection: the first five are the given schema's. */
public final class CollectionNames {
    public static final String TEMPLATES = "templates";
    public static final String REPORTS = "reports";
    public static final String BATCH_JOBS = "batchJobs";
    public static final String USERS = "users";

    /** The GridFS bucket: {@code files.files} and {@code files.chunks}. */
    public static final String FILES = "files";

    public static final String ARCHIVED_REPORTS = "archivedReports";
    public static final String LINKS = "links";
    public static final String BATCH_COUNTERS = "batchCounters";
    public static final String CUSTOMER_SESSIONS = "customerSessions";
    public static final String STAFF_SESSIONS = "staffSessions";
    public static final String OUTBOX = "outbox";
    public static final String API_KEYS = "apiKeys";
    public static final String LOGIN_TRIES = "loginTries";
    public static final String LOGIN_CHALLENGES = "loginChallenges";
    public static final String NUMBERS = "numbers";
    public static final String RENEWED_PHONES = "renewedPhones";
    public static final String ALERTS = "alerts";
    public static final String DAILY_TEXTS = "dailyTexts";
    public static final String RECENT_TEXTS = "recentTexts";
    public static final String AUDIT_LOG = "auditLog";
    public static final String AUDIT_HEAD = "auditHead";
    public static final String COMMANDS = "commands";
    public static final String CORRECTIONS = "corrections";
    public static final String EVENTS = "events";
    public static final String PREVIEWS = "previews";
    /** The keys that everything personal is sealed with, themselves wrapped. */
    public static final String DATA_KEYS = "dataKeys";

    public static final String WEBHOOKS = "webhooks";
    public static final String WEBHOOK_TELLINGS = "webhookTellings";
    public static final String IDEMPOTENCY_KEYS = "idempotencyKeys";

    private CollectionNames() {}
}
