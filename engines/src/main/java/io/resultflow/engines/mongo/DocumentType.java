package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.bson.Document;

/** A stored document, in BSON as it stands. */
final class DocumentType extends BsonType<Document> {
    static final DocumentType INSTANCE = new DocumentType();

    private DocumentType() {}

    @Override
    Document toDocument(Document value) {
        return value;
    }

    @Override
    Document fromDocument(Document document) {
        return document;
    }

    @Override
    public int getMemory(Document value) {
        return memory(value);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
