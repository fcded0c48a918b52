package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses parts without DTDs, entities or anything fetched from elsewhere. */
final class SafeXml {
    /** A tree takes twenty times the room of its file; no report of people has a tenth of this in one part. */
    private static final int MAX_BYTES = 16 << 20;

    /** What the parser calls a limit of its own, in every language. */
    private static final String LIMIT = "JAXP000100";

    private SafeXml() {}

    /**
     * The part as a tree.
     *
     * @throws Refused {@code FILE_UNSAFE} when it declares a document type, {@code FILE_BROKEN} when it is not well-formed,
     *     {@code TEMPLATE_LIMIT} when it is nested too deep, {@code FILE_TOO_LARGE}
     */
    static Document parse(String part, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw refusal(ProblemCode.FILE_TOO_LARGE, part);
        }
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) {
            if (declaresType(bytes)) {
                throw Problems.refuseUnsafe(part, UnsafeContent.DOCTYPE);
            }
            boolean limit = String.valueOf(e.getMessage()).contains(LIMIT);
            throw refusal(limit ? ProblemCode.TEMPLATE_LIMIT : ProblemCode.FILE_BROKEN, part);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether bytes begin as XML does, in UTF-8 or UTF-16: whoever lays the file out may take them for it. */
    static boolean looksLikeXml(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            switch (bytes[i]) {
                case (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF, 0, ' ', '\t', '\r', '\n' -> {}
                default -> {
                    return bytes[i] == '<';
                }
            }
        }
        return false;
    }

    private static Refused refusal(ProblemCode code, String part) {
        String spoken = PackageParts.spoken(part);
        return new Refused(code, List.of(Issue.ofPart(code, Severity.ERROR, spoken, "", Map.of())));
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", "400");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setIgnoringComments(true);
        return factory;
    }

    private static boolean declaresType(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).contains("<!DOCTYPE")
                || new String(bytes, StandardCharsets.UTF_16).contains("<!DOCTYPE");
    }
}
