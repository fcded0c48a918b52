package io.resultflow.store.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Clock;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** What people typed: it stays here, and only its id goes through workflows. */
public final class Commands {
    private final MongoCollection<Document> commands;
    private final Clock clock;

    public Commands(MongoDatabase database, Clock clock) {
        this.commands = database.getCollection(CollectionNames.COMMANDS);
        this.clock = clock;
    }

    public CommandId record(NewCommand command) {
        ObjectId id = new ObjectId();
        PhoneNumber phone = command.phone();
        UserId by = command.by();
        commands.insertOne(new Document(Fields.ID, id)
                .append(Fields.ACTION, command.action().wireName())
                .append(Fields.SUBJECT_KIND, command.subject().kind().wireName())
                .append(Fields.SUBJECT_ID, command.subject().id())
                .append(Fields.ACTOR, by == null ? null : new ObjectId(by.value()))
                .append(Fields.REASON, PrivateValue.ofNullable(Place.of(id, Fields.REASON), command.reason()))
                .append(
                        Fields.PHONE,
                        PrivateValue.ofNullable(Place.of(id, Fields.PHONE), phone == null ? null : phone.e164()))
                .append(Fields.NOTIFIES, command.notifies())
                .append(Fields.CREATED_AT, Millis.of(clock)));
        return new CommandId(id.toHexString());
    }

    public Optional<Command> find(CommandId id) {
        return Optional.ofNullable(commands.find(Filters.eq(Fields.ID, new ObjectId(id.value())))
                        .first())
                .map(Commands::read);
    }

    private static Command read(Document command) {
        ObjectId by = command.getObjectId(Fields.ACTOR);
        ObjectId id = command.getObjectId(Fields.ID);
        String phone = PrivateValue.text(command, Fields.PHONE, Place.of(id, Fields.PHONE));
        return new Command(
                new CommandId(id.toHexString()),
                AuditAction.ofWireName(command.getString(Fields.ACTION)),
                new Subject(
                        Subject.Kind.ofWireName(command.getString(Fields.SUBJECT_KIND)),
                        command.getString(Fields.SUBJECT_ID)),
                by == null ? null : new UserId(by.toHexString()),
                PrivateValue.text(command, Fields.REASON, Place.of(id, Fields.REASON)),
                phone == null ? null : new PhoneNumber(phone),
                command.getBoolean(Fields.NOTIFIES, false),
                Millis.in(command, Fields.CREATED_AT));
    }
}
