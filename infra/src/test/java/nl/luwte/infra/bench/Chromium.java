package nl.luwte.infra.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium; every page is opened in a profile of its own, so nothing is in a cache. */
final class Chromium implements AutoCloseable {
    private static final double SLOW_LATENCY = 562;
    private static final double MB = 1e6;
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double SLOW_BYTES_PER_SECOND = 1.44e6 / 8;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        List<String> arguments = new ArrayList<>(List.of("--disable-dev-shm-usage"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(System.getProperty("luwte.browser"))).setArgs(arguments));
    }

    String version() {
        return "Chromium " + browser.version();
    }

    Profile profile(boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        Page page = context.newPage();
        return new Profile(context, page, context.newCDPSession(page));
    }

    /**
     * What the process of a page holds, megabytes (10^6 bytes).
     *
     * @param most largest resident set it ever had, shared pages included
     * @param heap of its script, with what is not collected yet
     * @param collected the same after a collection
     */
    record Renderer(double most, double heap, double collected) {}

    /** Of the page in this profile, when no other is open: its process is the largest of those that draw. Reads /proc. */
    Renderer largestRenderer(Profile profile) throws IOException {
        double most = 0;
        for (JsonElement process : browser.newBrowserCDPSession().send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            if (process.getAsJsonObject().get("type").getAsString().equals("renderer")) {
                most = Math.max(most, mostResident(process.getAsJsonObject().get("id").getAsLong()));
            }
        }
        double heap = profile.heap();
        profile.tools().send("HeapProfiler.collectGarbage");
        return new Renderer(most, heap, profile.heap());
    }

    private static double mostResident(long process) throws IOException {
        Matcher found = MOST_RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 / MB : 0;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A fresh profile with one page, and the developer tools' side of it. */
    record Profile(BrowserContext context, Page page, CDPSession tools) implements AutoCloseable {
        /** A phone's processor, so many times slower than this machine's. */
        void slowProcessor(int times) {
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", times);
            tools.send("Emulation.setCPUThrottlingRate", rate);
        }

        /** Bytes of the script's heap in use, in megabytes. */
        double heap() {
            tools.send("Performance.enable");
            for (JsonElement metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
                if (metric.getAsJsonObject().get("name").getAsString().equals("JSHeapUsedSize")) {
                    return metric.getAsJsonObject().get("value").getAsDouble() / MB;
                }
            }
            throw new IllegalStateException("the browser does not tell its heap");
        }

        /** Slow 4G: 562 ms before every answer, 1.44 Mbit/s each way. */
        void slowNetwork() {
            JsonObject conditions = new JsonObject();
            conditions.addProperty("offline", false);
            conditions.addProperty("latency", SLOW_LATENCY);
            conditions.addProperty("downloadThroughput", SLOW_BYTES_PER_SECOND);
            conditions.addProperty("uploadThroughput", SLOW_BYTES_PER_SECOND);
            tools.send("Network.enable");
            tools.send("Network.emulateNetworkConditions", conditions);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
