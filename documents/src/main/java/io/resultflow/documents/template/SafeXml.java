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
    private SafeXml() {}

    /**
     * The part as a tree.
     *
     * @throws Refused {@code FILE_UNSAFE} when it declares a document type, {@code FILE_BROKEN} when it is not well-formed
     */
    static Document parse(String part, byte[] bytes) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) {
            if (declaresType(bytes)) {
                throw Problems.refuseUnsafe(part, "doctype");
            }
            throw new Refused(
                    ProblemCode.FILE_BROKEN,
                    List.of(Issue.ofPart(ProblemCode.FILE_BROKEN, Severity.ERROR, part, "", Map.of())));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
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
