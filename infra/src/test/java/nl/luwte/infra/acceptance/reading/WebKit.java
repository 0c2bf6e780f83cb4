package nl.luwte.infra.acceptance.reading;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.luwte.infra.server.Ports;

/**
 * Debian's WebKit in the narrowest window it has, on a screen that nobody sees, driven as in https://www.w3.org/TR/webdriver2/. The path of its driver comes
 * from the system property {@code luwte.webkit}.
 */
final class WebKit implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** How often a driver that does not answer yet is asked again, a twentieth of a second apart. */
    private static final int ATTEMPTS = 400;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Process screen;
    private final Process driver;
    private final String address;
    private String session = "";

    private WebKit(Process screen, Process driver, int port) {
        this.screen = screen;
        this.driver = driver;
        this.address = "http://127.0.0.1:" + port + "/session";
    }

    static WebKit start() throws IOException, InterruptedException {
        String path = System.getProperty("luwte.webkit", "");
        if (path.isBlank()) {
            throw new IllegalStateException("no WebKit: on Debian, apt-get install webkit2gtk-driver xvfb; or give the path of WebKitWebDriver as LUWTE_WEBKIT to ./test");
        }
        int port = Ports.any();
        Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Process driver = null;
        try {
            String display = new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            ProcessBuilder command = new ProcessBuilder(path, "--port=" + port, "--host=127.0.0.1").redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            command.environment().put("DISPLAY", ":" + display);
            driver = command.start();
            WebKit webKit = new WebKit(screen, driver, port);
            webKit.open();
            return webKit;
        } catch (IOException | InterruptedException | RuntimeException e) {
            screen.destroy();
            if (driver != null) {
                driver.destroy();
            }
            throw e;
        }
    }

    private void open() throws IOException, InterruptedException {
        for (int attempt = 0; session.isEmpty(); attempt++) {
            try {
                session = "/" + ask("POST", "", Map.of("capabilities", Map.of())).getAsJsonObject().get("sessionId").getAsString();
            } catch (ConnectException e) {
                if (attempt == ATTEMPTS || driver.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw e;
                }
            }
        }
        ask("POST", session + "/window/rect", Map.of("x", 0, "y", 0, "width", 100, "height", 640));
    }

    /** Opens a page and gives the value of an expression in it. */
    JsonElement look(URI page, String expression) throws IOException, InterruptedException {
        ask("POST", session + "/url", Map.of("url", page.toString()));
        return ask("POST", session + "/execute/sync", Map.of("script", "return " + expression, "args", List.of()));
    }

    private JsonElement ask(String method, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).method(method, BodyPublishers.ofString(new Gson().toJson(body))).build();
        JsonElement value = new Gson().fromJson(client.send(request, BodyHandlers.ofString()).body(), JsonObject.class).get("value");
        if (value.isJsonObject() && value.getAsJsonObject().has("error")) {
            throw new IOException(path + ": " + value);
        }
        return value;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            ask("DELETE", session, Map.of());
        } finally {
            driver.destroy();
            screen.destroy();
        }
    }
}
