package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.luwte.infra.acceptance.trace.Inside;

/** Looks at screens with axe, and at whether they fit; collects what it finds, so that one run shows all of it. */
public final class Eye {
    private static final String AXE = read(Path.of(System.getProperty("basedir", "."), "../node_modules/axe-core/axe.min.js"));
    private static final String LOOK = """
            axe.run(document, {resultTypes: ['violations']}).then(found => ({
              rules: found.passes.length,
              faults: found.violations.flatMap(fault => fault.nodes.map(node => fault.id + ' at ' + node.target.join(' ')))}))""";
    private static final String TOO_WIDE = "Math.max(0, document.documentElement.scrollWidth - innerWidth)";

    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private int screens;

    public Eye(Page page) {
        this.page = page;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param screen what to call it when something is wrong with it */
    public void examine(String screen) {
        if (!Inside.value(page, "typeof axe === 'object'").getAsBoolean()) {
            Inside.value(page, AXE + ";0");
        }
        var found = Inside.value(page, LOOK).getAsJsonObject();
        assertTrue(found.get("rules").getAsInt() > 0, "axe looked at nothing");
        JsonArray wrong = found.getAsJsonArray("faults");
        for (JsonElement fault : wrong) {
            faults.add(screen + ": " + fault.getAsString());
        }
        measure(screen);
    }

    /** Only whether it fits. */
    public void measure(String screen) {
        int tooWide = Inside.value(page, TOO_WIDE).getAsInt();
        if (tooWide > 0) {
            faults.add(screen + ": too wide by " + tooWide + " pixels");
        }
        screens++;
    }

    public void requireNothingWrong() {
        assertTrue(screens > 0, "nothing was looked at");
        assertEquals("", String.join("\n", faults));
    }
}
