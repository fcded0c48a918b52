package io.resultflow.libreoffice;

import com.sun.star.bridge.XBridge;
import com.sun.star.bridge.XBridgeFactory;
import com.sun.star.comp.helper.Bootstrap;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XDesktop;
import com.sun.star.lang.DisposedException;
import com.sun.star.lang.XComponent;
import com.sun.star.lang.XMultiComponentFactory;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.jodconverter.local.office.LocalOfficeContext;
import org.jspecify.annotations.Nullable;

/**
 * The line to one LibreOffice, for jodconverter's tasks to speak through. When the process dies, every call that is under
 * way fails at once; nothing here tries to connect again, since a new process gets a new line.
 */
record OfficeLink(
        XComponent bridge,
        XComponentContext context,
        XMultiComponentFactory services,
        XDesktop desktop,
        XComponentLoader loader)
        implements LocalOfficeContext {

    /**
     * The line, or null when nobody listens there yet.
     *
     * @throws IOException when somebody listens who is no LibreOffice
     */
    static @Nullable OfficeLink connect(OfficePipe pipe) throws IOException {
        SocketChannel channel = pipe.open();
        if (channel == null) {
            return null;
        }
        try {
            XComponentContext here = Bootstrap.createInitialComponentContext(null);
            XBridge bridge = cast(
                            XBridgeFactory.class,
                            here.getServiceManager()
                                    .createInstanceWithContext("com.sun.star.bridge.BridgeFactory", here))
                    .createBridge("", "urp", new PipeConnection(channel), null);
            XComponentContext there = cast(XComponentContext.class, bridge.getInstance("StarOffice.ComponentContext"));
            XMultiComponentFactory services = there.getServiceManager();
            Object desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", there);
            return new OfficeLink(
                    cast(XComponent.class, bridge),
                    there,
                    services,
                    cast(XDesktop.class, desktop),
                    cast(XComponentLoader.class, desktop));
        } catch (Exception e) { // UNO declares no narrower type
            channel.close();
            throw new IOException("No LibreOffice answers", e);
        }
    }

    private static <T> T cast(Class<T> type, Object object) throws IOException {
        T cast = UnoRuntime.queryInterface(type, object);
        if (cast == null) {
            throw new IOException("LibreOffice lacks " + type.getSimpleName());
        }
        return cast;
    }

    void close() {
        try {
            bridge.dispose();
        } catch (DisposedException e) {
            // The process went first.
        }
    }

    @Override
    public XComponentContext getComponentContext() {
        return context;
    }

    @Override
    public XMultiComponentFactory getServiceManager() {
        return services;
    }

    @Override
    public XDesktop getDesktop() {
        return desktop;
    }

    @Override
    public XComponentLoader getComponentLoader() {
        return loader;
    }
}
