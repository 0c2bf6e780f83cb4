package nl.luwte.portal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Renders views with the templates that were compiled at build time; every value is escaped for the place it stands in.
 */
public final class Renderer {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), "gg.jte.generated.precompiled");

    /** The page as UTF-8. */
    public byte[] render(View view) {
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("frame", view.frame());
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(view.template(), model, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
