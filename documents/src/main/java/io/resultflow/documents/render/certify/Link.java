package io.resultflow.documents.render.certify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/**
 * A place that leads elsewhere; whatever other annotation there is counts as one that leads to its own kind.
 *
 * @param target an address, or the number of a page of the same file
 */
record Link(float x, float y, float width, float height, String target) {
    static List<Link> of(PDPage page, PDDocument document) throws IOException {
        List<Link> links = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle place = annotation.getRectangle();
            String target = annotation instanceof PDAnnotationLink link
                    ? target(link, document)
                    : String.valueOf(annotation.getSubtype());
            links.add(new Link(
                    place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight(), target));
        }
        return links;
    }

    private static String target(PDAnnotationLink link, PDDocument document) throws IOException {
        PDAction action = link.getAction();
        if (action instanceof PDActionURI address) {
            return String.valueOf(address.getURI());
        }
        return page(action instanceof PDActionGoTo inside ? inside.getDestination() : link.getDestination(), document);
    }

    private static String page(@Nullable PDDestination destination, PDDocument document) throws IOException {
        if (destination instanceof PDNamedDestination named) {
            return page(document.getDocumentCatalog().findNamedDestinationPage(named), document);
        }
        return destination instanceof PDPageDestination page ? "page " + page.retrievePageNumber() : "nowhere";
    }
}
