package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.star.beans.PropertyValue;
import com.sun.star.container.XHierarchicalNameAccess;
import com.sun.star.lang.XMultiServiceFactory;
import com.sun.star.uno.UnoRuntime;
import io.resultflow.domain.template.PdfForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPartAbstractImage;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.jodconverter.local.office.LocalOfficeContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a document cannot make LibreOffice reach out, run anything or leave anything. */
@Timeout(120)
class ConfinementIT {
    /** What a hardened profile must come to in the running process; the paths are those of LibreOffice's schema. */
    private static final Map<String, Object> HARDENED = hardened();

    @TempDir
    private Path work;

    private static Map<String, Object> hardened() {
        Map<String, Object> values = new LinkedHashMap<>();
        String common = "/org.openoffice.Office.Common/";
        values.put(common + "Security/Scripting/MacroSecurityLevel", 3);
        values.put(common + "Security/Scripting/DisableMacrosExecution", true);
        values.put(common + "Security/Scripting/OfficeBasic", 0);
        values.put(common + "Security/Scripting/ExecutePlugins", false);
        values.put(common + "Security/LoadExoticFileFormats", 0);
        values.put("/org.openoffice.Office.Writer/Filter/Import/VBA/Load", false);
        values.put("/org.openoffice.Office.Writer/Filter/Import/VBA/Executable", false);
        values.put(common + "Security/Scripting/BlockUntrustedRefererLinks", true);
        values.put(common + "Misc/UseOpenCL", false);
        values.put(common + "Misc/CrashReport", false);
        values.put(common + "Misc/FirstRun", false);
        values.put(common + "Misc/UseLocking", false);
        values.put(common + "Save/Document/CreateBackup", false);
        values.put(common + "Save/Document/AutoSave", false);
        values.put(common + "History/PickListSize", 0);
        values.put("/org.openoffice.Office.Java/VirtualMachine/Enable", false);
        values.put("/org.openoffice.Office.Writer/Content/Update/Link", 2);
        values.put("/org.openoffice.Office.Calc/Content/Update/Link", 2);
        values.put("/org.openoffice.Inet/Settings/ooInetProxyType", 2);
        values.put("/org.openoffice.Inet/Settings/ooInetHTTPProxyName", "127.0.0.1");
        values.put("/org.openoffice.Inet/Settings/ooInetHTTPProxyPort", 9);
        values.put("/org.openoffice.Inet/Settings/ooInetHTTPSProxyName", "127.0.0.1");
        values.put("/org.openoffice.Inet/Settings/ooInetHTTPSProxyPort", 9);
        values.put("/org.openoffice.Office.Recovery/AutoSave/Enabled", false);
        values.put("/org.openoffice.Office.Recovery/RecoveryInfo/Enabled", false);
        return values;
    }

    @Test
    void where_the_system_allows_it_there_is_no_network_in_a_process() throws Exception {
        boolean allowed = new ProcessBuilder("unshare", "-rn", "true").start().waitFor() == 0;
        try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work))) {
            assertThat(office.hasNetwork()).isEqualTo(!allowed);
            Path process = Path.of("/proc", Long.toString(office.pids().get(0)));
            List<String> interfaces = Files.readAllLines(process.resolve("net/dev")).stream()
                    .skip(2)
                    .map(line -> line.split(":")[0].strip())
                    .toList();
            assertThat(interfaces.equals(List.of("lo"))).isEqualTo(allowed);
            assertThat(Files.readSymbolicLink(process.resolve("ns/net"))
                            .equals(Files.readSymbolicLink(Path.of("/proc/self/ns/net"))))
                    .isEqualTo(!allowed);
        }
    }

    @Test
    void a_picture_elsewhere_is_not_fetched() throws Exception {
        List<URI> requests = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI());
            exchange.sendResponseHeaders(200, picture.size());
            try (exchange) {
                exchange.getResponseBody().write(picture.toByteArray());
            }
        });
        server.start();
        try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work))) {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/picture.png";
            byte[] docx = withPictureAt(address);
            assertThat(requests).as("by the library that writes the document").isNotEmpty();
            requests.clear();
            assertThat(Documents.text(office.convert(docx))).contains("before").contains("after");
            assertThat(requests).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static byte[] withPictureAt(String address) throws Exception {
        WordprocessingMLPackage file = WordprocessingMLPackage.createPackage();
        file.getMainDocumentPart().addParagraphOfText("before");
        Inline inline = BinaryPartAbstractImage.createLinkedImagePart(
                        file, URI.create(address).toURL())
                .createImageInline("picture", "", 1, 2, 360_000, 360_000, true);
        Drawing drawing = Context.getWmlObjectFactory().createDrawing();
        drawing.getAnchorOrInline().add(inline);
        R run = Context.getWmlObjectFactory().createR();
        run.getContent().add(drawing);
        P paragraph = Context.getWmlObjectFactory().createP();
        paragraph.getContent().add(run);
        file.getMainDocumentPart().getContent().add(paragraph);
        file.getMainDocumentPart().addParagraphOfText("after");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    @Test
    void the_running_process_obeys_the_hardened_profile() throws Exception {
        Map<String, Object> effective = new LinkedHashMap<>();
        OfficeProcess process = OfficeProcess.start(OfficeSettings.of(1, work), Confinement.strictest());
        try (process) {
            process.tasks().execute(context -> {
                XHierarchicalNameAccess settings = settings((LocalOfficeContext) context);
                HARDENED.keySet().forEach(path -> effective.put(path, value(settings, path)));
            });
        }
        assertThat(effective).isEqualTo(HARDENED);
    }

    @ParameterizedTest
    @EnumSource
    void where_less_is_allowed_a_process_still_converts_and_goes_when_told(Confinement confinement) throws Exception {
        assumeTrue(confinement != Confinement.NO_NETWORK || Confinement.strictest() == Confinement.NO_NETWORK);
        ProcessHandle running;
        try (OfficeProcess process = OfficeProcess.start(OfficeSettings.of(1, work), confinement)) {
            running = ProcessHandle.of(process.pid()).orElseThrow();
            assertThat(Documents.text(process.convert(Documents.docx("invented"), PdfForm.STANDARD)))
                    .contains("invented");
            assertThat(networkOf(process.pid())
                            .equals(networkOf(ProcessHandle.current().pid())))
                    .isEqualTo(confinement.network());
        }
        running.onExit().get(10, TimeUnit.SECONDS);
        assertThat(work).isEmptyDirectory();
    }

    private static Path networkOf(long pid) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "ns", "net"));
    }

    private static XHierarchicalNameAccess settings(LocalOfficeContext office) {
        try {
            XMultiServiceFactory provider = UnoRuntime.queryInterface(
                    XMultiServiceFactory.class,
                    office.getServiceManager()
                            .createInstanceWithContext(
                                    "com.sun.star.configuration.ConfigurationProvider", office.getComponentContext()));
            PropertyValue root = new PropertyValue();
            root.Name = "nodepath";
            root.Value = "/";
            return UnoRuntime.queryInterface(
                    XHierarchicalNameAccess.class,
                    provider.createInstanceWithArguments(
                            "com.sun.star.configuration.ConfigurationAccess", new Object[] {root}));
        } catch (com.sun.star.uno.Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(XHierarchicalNameAccess settings, String path) {
        try {
            return settings.getByHierarchicalName(path.substring(1));
        } catch (com.sun.star.uno.Exception e) {
            return e.getClass().getSimpleName();
        }
    }
}
