package nl.luwte.infra.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.infra.server.Folders;

/**
 * A headless Chromium with one page whose network nobody watches. Playwright watches that of its pages, and the browser keeps what they fetch for it, in the
 * page's process: up to 200 MB, which no care worker's browser holds.
 */
final class BareChromium implements AutoCloseable {
    private static final double MB = 1e6;
    private static final Pattern ADDRESS = Pattern.compile("ws://\\S+");
    private static final Pattern RESIDENT = Pattern.compile("Vm(?:RSS|HWM):\\s+(\\d+) kB");

    private final Path folder;
    private final Process process;
    private final WebSocket socket;
    private final String session;
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private int last;

    BareChromium() throws Exception {
        folder = Files.createTempDirectory("luwte-bench-browser-");
        List<String> command = new ArrayList<>(List.of(System.getProperty("luwte.browser"), "--headless=new", "--disable-dev-shm-usage", "--remote-debugging-port=0",
                "--user-data-dir=" + folder, "about:blank"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address(process)), new Answers()).join();
        JsonObject target = send("", "Target.createTarget", Map.of("url", "about:blank"));
        session = send("", "Target.attachToTarget", Map.of("targetId", target.get("targetId").getAsString(), "flatten", true)).get("sessionId").getAsString();
    }

    private static String address(Process process) throws IOException {
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                Thread rest = new Thread(() -> said.lines().forEach(ignored -> { }));
                rest.setDaemon(true);
                rest.start();
                return found.group();
            }
        }
        throw new IllegalStateException("the browser did not start");
    }

    void navigate(URI address) throws Exception {
        send(session, "Page.navigate", Map.of("url", address.toString()));
    }

    /** The value of an expression in the page, also of a promise; null where it has none. */
    JsonElement evaluate(String expression) throws Exception {
        JsonObject answer = send(session, "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.getAsJsonObject("result").get("value");
    }

    /** Largest resident set of those processes that draw pages, shared pages included, in megabytes; the most it ever had as far as the system knows. */
    double resident() throws Exception {
        double most = 0;
        for (JsonElement one : send("", "SystemInfo.getProcessInfo", Map.of()).getAsJsonArray("processInfo")) {
            if (one.getAsJsonObject().get("type").getAsString().equals("renderer")) {
                Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc/" + one.getAsJsonObject().get("id").getAsLong() + "/status")));
                most = Math.max(most, found.results().mapToDouble(match -> Long.parseLong(match.group(1)) * 1024 / MB).max().orElse(0));
            }
        }
        return most;
    }

    /** Heap of the page's script after a collection, in megabytes. */
    double heap() throws Exception {
        send(session, "HeapProfiler.collectGarbage", Map.of());
        send(session, "Performance.enable", Map.of());
        for (JsonElement metric : send(session, "Performance.getMetrics", Map.of()).getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("JSHeapUsedSize")) {
                return metric.getAsJsonObject().get("value").getAsDouble() / MB;
            }
        }
        throw new IllegalStateException("the browser does not tell its heap");
    }

    private JsonObject send(String to, String method, Map<String, ?> parameters) throws Exception {
        int id = ++last;
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        JsonObject given = new JsonObject();
        parameters.forEach((name, value) -> {
            if (value instanceof Boolean yes) {
                given.addProperty(name, yes);
            } else {
                given.addProperty(name, value.toString());
            }
        });
        JsonObject request = new JsonObject();
        request.addProperty("id", id);
        request.addProperty("method", method);
        request.add("params", given);
        if (!to.isEmpty()) {
            request.addProperty("sessionId", to);
        }
        socket.sendText(request.toString(), true).join();
        JsonObject answered = answer.get(60, TimeUnit.SECONDS);
        if (!answered.has("result")) {
            throw new IllegalStateException(method + ": " + answered);
        }
        return answered.getAsJsonObject("result");
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().get(10, TimeUnit.SECONDS);
        }
        Folders.delete(folder);
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                CompletableFuture<JsonObject> waiting = message.has("id") ? asked.remove(message.get("id").getAsInt()) : null;
                if (waiting != null) {
                    waiting.complete(message);
                }
            }
            from.request(1);
            return null;
        }
    }
}
