package nl.luwte.portal.page;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Lets a resource answer with a {@link View}, and sends the content policy that belongs to it. A page to read is the same
 * for everybody and is sent compressed to a browser that takes it; a page on which something is written is not, because
 * its size would then tell of what is in it (ADR 0014).
 */
@Provider
@Produces(MediaType.TEXT_HTML)
public final class ViewWriter implements MessageBodyWriter<View> {

    private static final Pattern TAKES_GZIP = Pattern.compile("(?s).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");

    private final Renderer renderer;

    @Context
    private HttpHeaders asked;

    public ViewWriter(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        byte[] page = renderer.render(view);
        if (view.frame().policy() == Policy.READING) {
            headers.putSingle("Vary", HttpHeaders.ACCEPT_ENCODING);
            if (takesGzip(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
                headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
                page = gzip(page);
            }
        }
        headers.putSingle("Content-Type", "text/html;charset=UTF-8");
        headers.putSingle("Content-Security-Policy", view.frame().policy().header());
        headers.putSingle("Content-Language", view.frame().language().code());
        headers.putSingle("Content-Length", page.length);
        out.write(page);
    }

    static boolean takesGzip(String accepted) {
        return accepted != null && TAKES_GZIP.matcher(accepted).matches();
    }

    private static byte[] gzip(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(page);
        }
        return packed.toByteArray();
    }
}
