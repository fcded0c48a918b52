package io.resultflow.store.schema;

/** The name of every field, as the given schema writes it; those below each collection's line are additions. */
public final class Fields {
    public static final String ID = "_id";

    // templates
    public static final String NAME = "name";
    public static final String DESCRIPTION = "description";
    public static final String FILE_PATH = "file_path";
    public static final String PLACEHOLDER_MAP = "placeholder_map";
    public static final String CREATED_AT = "created_at";
    public static final String UPDATED_AT = "updated_at";
    public static final String ACTIVE = "active";
    // … added
    public static final String PLACEHOLDERS = "placeholders";
    public static final String WARNINGS = "warnings";
    public static final String KEY_COLUMNS = "key_columns";
    public static final String VERSIONS = "versions";
    public static final String LANGUAGE = "language";
    public static final String PDF = "pdf";
    public static final String CERTIFICATION = "certification";
    public static final String VERDICT = "verdict";

    // reports
    public static final String CUSTOMER_ID = "customer_id";
    public static final String CUSTOMER_NAME = "customer_name";
    public static final String CUSTOMER_PHONE = "customer_phone";
    public static final String SOURCE_DATA = "source_data";
    public static final String FILE_ID = "file_id";
    public static final String ROW_INDEX = "row_index";
    public static final String TEMPLATE_ID = "template_id";
    public static final String PDF_FILE = "pdf_file";
    public static final String WORD_FILE = "word_file";
    public static final String FILENAME = "filename";
    public static final String SIZE = "size";
    public static final String MIME_TYPE = "mime_type";
    public static final String STATUS = "status";
    public static final String ACCESS_TOKEN = "access_token";
    public static final String PASSWORD = "password";
    public static final String EXPIRES_AT = "expires_at";
    public static final String DELIVERY = "delivery";
    public static final String SENT_AT = "sent_at";
    public static final String DELIVERY_STATUS = "delivery_status";
    public static final String SMS_PROVIDER_ID = "sms_provider_id";
    public static final String ACCESS_URL = "access_url";
    public static final String VIEWS = "views";
    public static final String TIMESTAMP = "timestamp";
    public static final String IP_ADDRESS = "ip_address";
    public static final String USER_AGENT = "user_agent";
    // … added
    public static final String BATCH_ID = "batch_id";
    public static final String TEMPLATE_VERSION = "template_version";
    public static final String ROW_INDEXES = "row_indexes";
    public static final String VALUES = "values";
    public static final String KIND = "kind";
    public static final String PARKED = "parked";
    public static final String CODE = "code";
    public static final String AT = "at";
    public static final String SEQUENCE = "sequence";
    public static final String VIEWS_COUNT = "views_count";
    public static final String SESSION = "session";
    public static final String FAILED_ATTEMPTS = "failed_attempts";
    public static final String RENEWALS = "renewals";
    public static final String RENEWED_AT = "renewed_at";
    public static final String VERSION = "version";
    public static final String ARCHIVED_AT = "archived_at";
    public static final String ENDS_AT = "ends_at";
    public static final String SUPERSEDES = "supersedes";
    public static final String SUPERSEDED = "superseded";
    public static final String COMMAND_ID = "command_id";
    public static final String SAME_RECIPIENT = "same_recipient";
    public static final String CORRECTION = "correction";
    public static final String DATE = "date";
    public static final String WAS_READ = "was_read";
    public static final String NOTICE = "notice";
    public static final String CRITICAL = "critical";
    /** When its first text went out, while nobody has opened it or was called. */
    public static final String UNOPENED_SINCE = "unopened_since";

    public static final String CALLS = "calls";
    public static final String REACHED = "reached";

    // batchJobs
    public static final String SOURCE_FILE = "source_file";
    public static final String UPLOADED_AT = "uploaded_at";
    public static final String ROW_COUNT = "row_count";
    public static final String PROGRESS = "progress";
    public static final String TOTAL = "total";
    public static final String PROCESSED = "processed";
    public static final String SUCCESSFUL = "successful";
    public static final String FAILED = "failed";
    public static final String COMPLETED_AT = "completed_at";
    public static final String CREATED_BY = "created_by";
    public static final String REPORTS = "reports";
    // … added
    public static final String TEMPLATE_FILE_ID = "template_file_id";
    public static final String MAPPING = "mapping";
    public static final String OPTIONS = "options";
    public static final String DELIVERED = "delivered";
    public static final String VIEWED = "viewed";
    public static final String STARTED_AT = "started_at";
    public static final String REPORT_COUNT = "report_count";
    public static final String CORRECTED_FILES = "corrected_files";
    public static final String WORD_PURGED_AT = "word_purged_at";
    public static final String EXCEL_PURGED_AT = "excel_purged_at";
    public static final String LEFT = "left";
    public static final String CHECK = "check";
    public static final String ROWS_CHECKED = "rows_checked";
    public static final String ROWS_SKIPPED = "rows_skipped";
    public static final String ERRORS = "errors";
    public static final String ERRORS_TOTAL = "errors_total";
    public static final String REVOKED_AT = "revoked_at";
    public static final String HANDLED_BY = "handled_by";
    public static final String HANDLED_AT = "handled_at";
    public static final String APPROVED_BY = "approved_by";
    public static final String APPROVED_AT = "approved_at";
    public static final String SHA256 = "sha256";
    /** File and template as one key, of the first batch that has both: unique. */
    public static final String UPLOAD_KEY = "upload_key";

    // users
    public static final String USERNAME = "username";
    public static final String EMAIL = "email";
    public static final String HASHED_PASSWORD = "hashed_password";
    public static final String FULL_NAME = "full_name";
    public static final String ROLE = "role";
    public static final String IS_ACTIVE = "is_active";
    public static final String LAST_LOGIN = "last_login";

    // … added
    public static final String MAY_READ_REPORTS = "may_read_reports";
    public static final String PASSWORD_ORIGIN = "password_origin";
    public static final String SECOND_FACTOR = "second_factor";
    public static final String SECRET = "secret";
    public static final String CANDIDATE = "candidate";
    public static final String LAST_STEP = "last_step";
    public static final String RECOVERY_HASHES = "recovery_hashes";

    // API keys and login tries
    public static final String SCOPE = "scope";
    public static final String LAST_USED_AT = "last_used_at";
    public static final String TRIES = "tries";
    public static final String NEXT_AT = "next_at";

    // links and sessions
    public static final String TOKEN_HASH = "token_hash";
    public static final String REPORT_ID = "report_id";
    public static final String STATE = "state";
    public static final String USER_ID = "user_id";
    public static final String PREPARED_AT = "prepared_at";
    public static final String CODE_HASH = "code_hash";
    public static final String CODE_TOKEN = "code_token";
    public static final String RECEIPT = "receipt";
    public static final String PASSWORD_KIND = "password_kind";
    public static final String SECOND_TEXT = "second_text";

    // outbox
    public static final String TO = "to";
    public static final String BODY = "body";

    // audit, commands, events
    public static final String ACTOR = "actor";
    public static final String API_KEY_ID = "api_key_id";
    public static final String ACTION = "action";
    public static final String SUBJECT_KIND = "subject_kind";
    public static final String SUBJECT_ID = "subject_id";
    public static final String REASON = "reason";
    public static final String PHONE = "phone";
    public static final String NOTIFIES = "notifies";
    public static final String CHANGES = "changes";
    public static final String FIELD = "field";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    public static final String PREVIOUS = "previous";
    public static final String HASH = "hash";

    // alerts
    public static final String COMMAND = "command";
    public static final String UNDONE_AT = "undone_at";
    public static final String UNDONE_BY = "undone_by";

    // previews
    public static final String ROWS = "rows";
    public static final String ISSUES = "issues";
    public static final String MADE = "made";

    // what is personal: beside a field that is found by a hash stands the same, sealed
    public static final String CUSTOMER_PHONE_SEALED = "customer_phone_sealed";
    public static final String TO_SEALED = "to_sealed";
    public static final String NUMBER_SEALED = "number_sealed";
    public static final String MASTER = "master";
    public static final String WRAPPED = "wrapped";
    // how texts fare
    public static final String SENT = "sent";
    public static final String RECENT = "recent";
    public static final String WAITS_FOR = "waits_for";
    public static final String WAITS_UNTIL = "waits_until";
    public static final String PAUSED_FOR = "paused_for";

    // numbers
    public static final String MARK = "mark";
    public static final String SOURCE = "source";

    // webhooks and what they are told
    public static final String URL = "url";
    public static final String EVENTS = "events";
    public static final String OLD_SECRET = "old_secret";
    public static final String OLD_UNTIL = "old_until";
    public static final String DISABLED_AT = "disabled_at";
    public static final String LAST_SUCCESS_AT = "last_success_at";
    public static final String WEBHOOK_ID = "webhook_id";
    public static final String LAST_TRIED_AT = "last_tried_at";
    public static final String HTTP_STATUS = "http_status";

    // idempotency keys
    public static final String REQUEST_HASH = "request_hash";

    private Fields() {}

    /** The path of {@code inner} within {@code outer}. */
    public static String in(String outer, String inner) {
        return outer + "." + inner;
    }
}
