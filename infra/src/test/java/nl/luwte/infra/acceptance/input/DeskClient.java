package nl.luwte.infra.acceptance.input;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.custody.CustodyKeys;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.infra.acceptance.malice.Town;

/** The programming interface of the desk, with or without a session. */
public final class DeskClient {
    public static final String JSON = "application/json";
    public static final String BYTES = "application/octet-stream";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Map<String, String> session;

    private DeskClient(URI address, Map<String, String> session) {
        this.address = address;
        this.session = session;
    }

    public static DeskClient nobody(Town town) {
        return new DeskClient(URI.create(town.origin() + "/desk/api/"), Map.of());
    }

    /** Logs in as a care worker's device does. Takes about half a second. */
    public static DeskClient of(Town town, String account) throws Exception {
        DeskClient door = nobody(town);
        HttpResponse<byte[]> salt = door.post("salt", JSON, Bytes.ofUtf8("{\"account\":\"" + account + "\"}"));
        try (CustodyKeys keys = town.custody(account, fields(salt, "salt").bytes("salt", CustodyKeys.SALT))) {
            String auth = Bytes.of(keys.auth().reveal()).toBase64url();
            HttpResponse<byte[]> login = door.post("login", JSON, Bytes.ofUtf8("{\"account\":\"" + account + "\",\"auth\":\"" + auth + "\"}"));
            String csrf = fields(login, "csrf").text("csrf");
            String cookie = login.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
            return new DeskClient(door.address, Map.of("Cookie", cookie, "X-Luwte-CSRF", csrf));
        }
    }

    /** The same session with this header as given, or without it where the value is empty. */
    public DeskClient with(String header, String value) {
        Map<String, String> changed = new TreeMap<>(session);
        changed.put(header, value);
        changed.values().removeIf(String::isEmpty);
        return new DeskClient(address, changed);
    }

    public HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> post(String path, String type, Bytes body) throws Exception {
        return client.send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body.toArray())).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> post(String path, String json) throws Exception {
        return post(path, JSON, Bytes.ofUtf8(json));
    }

    /** A case of the list. */
    public record Listed(String row, List<String> envelopes) {}

    public List<Listed> inbox() throws Exception {
        return fields(get("inbox"), "cases").items("cases", 0, 10_000).stream().map(row -> {
            Fields fields = Fields.of(row, "case", "channel", "until", "envelopes");
            List<String> ids = fields.items("envelopes", 0, 10_000).stream().map(envelope -> Fields.of(envelope, "id", "day", "direction").text("id")).toList();
            return new Listed(fields.text("case"), ids);
        }).toList();
    }

    public int countMessages() throws Exception {
        return inbox().stream().mapToInt(row -> row.envelopes().size()).sum();
    }

    public static String ids(List<String> ids) {
        return "{\"ids\":[" + String.join(",", ids.stream().map(id -> "\"" + id + "\"").toList()) + "]}";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.resolve(path));
        session.forEach(builder::header);
        return builder;
    }

    private static Fields fields(HttpResponse<byte[]> answer, String... keys) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        JsonValue value = Document.parse(Bytes.of(answer.body()));
        return Fields.of(value, Set.of(keys), Fields.asObject(value).members().keySet());
    }
}
