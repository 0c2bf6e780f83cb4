package nl.luwte.infra.acceptance.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.request.Action;
import nl.luwte.crypto.request.BoxAnswer;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.malice.Reporter;
import nl.luwte.infra.acceptance.malice.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Installation.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The one address of reporters")
class BadBoxInputIT {
    private static final int ENVELOPE = 84;

    private Town town;
    private Box box;
    private Reporter reporter;
    private SigningKey auth;
    private Envelope envelope;
    private DeskClient team;
    private int before;
    /** How many messages a test is meant to store. */
    private int stored;

    @BeforeAll
    void logIn(Installation installation) throws Exception {
        town = new Town(installation.demo());
        box = new Box(town);
        team = DeskClient.of(town, "triage1");
    }

    @BeforeEach
    void countRows() throws Exception {
        reporter = new Reporter(town);
        auth = reporter.keys().auth();
        envelope = reporter.report("a report").envelope();
        stored = 0;
        before = team.countMessages();
    }

    @AfterEach
    void nothingElseWasStored() throws Exception {
        assertEquals(before + stored, team.countMessages(), "messages in the database");
    }

    static Stream<Arguments> sizes() {
        return Stream.of(Arguments.of(0, 400), Arguments.of(1, 400), Arguments.of(ReporterRequest.SIZE - 1, 400), Arguments.of(ReporterRequest.SIZE + 1, 413),
                Arguments.of(10_000_000, 413));
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @MethodSource("sizes")
    @DisplayName("refuses another size:")
    void size(int size, int status) throws Exception {
        byte[] right = box.open(auth, Reporter.CHANNEL, envelope).toArray();
        Problems.isProblem(status, "size", box.post(Bytes.of(Arrays.copyOf(right, size))));
    }

    static Stream<Arguments> fields() {
        return Stream.of(Arguments.of("another version", set(0, 2)), Arguments.of("version 0", set(0, 0)), Arguments.of("action 0", set(1, 0)), Arguments.of("action 5", set(1, 5)),
                Arguments.of("a page where none belongs", set(2, 1)), Arguments.of("a reserved byte", set(3, 1)), Arguments.of("a channel in upper case", set(4, 'M')),
                Arguments.of("a channel with a zero inside", set(6, 'm')), Arguments.of("no channel", set(4, 0)), Arguments.of("a channel in an action that has none", set(1, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    @DisplayName("refuses fields outside their rule, though rightly signed:")
    void fields(String name, UnaryOperator<byte[]> change) throws Exception {
        Problems.isProblem(400, "field", box.post(box.resigned(box.open(auth, Reporter.CHANNEL, envelope), auth, change)));
    }

    static Stream<Arguments> envelopes() {
        return Stream.of(
                Arguments.of("seven stanzas", "stanza", (UnaryOperator<byte[]>) file -> withStanzas(file, 7)),
                Arguments.of("nine stanzas", "stanza", (UnaryOperator<byte[]>) file -> withStanzas(file, 9)),
                Arguments.of("an X25519 stanza", "stanza", (UnaryOperator<byte[]>) file -> put(file, 22, "-> X25519 AAAAAAAAA")),
                Arguments.of("a passphrase stanza", "stanza", (UnaryOperator<byte[]>) file -> put(file, 22, "-> scrypt AAAAAAAAA")),
                Arguments.of("another age version", "age", (UnaryOperator<byte[]>) file -> put(file, 0, "age-encryption.org/v2\n")),
                Arguments.of("garbage", "age", (UnaryOperator<byte[]>) file -> Town.ENTROPY.bytes(file.length).toArray()),
                Arguments.of("readable text", "age", (UnaryOperator<byte[]>) file -> "My name is. ".repeat(3000).substring(0, file.length).getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    @DisplayName("refuses what is no envelope:")
    void envelopes(String name, String code, UnaryOperator<byte[]> change) throws Exception {
        UnaryOperator<byte[]> inside = request -> {
            byte[] changed = change.apply(Arrays.copyOfRange(request, ENVELOPE, request.length));
            return Bytes.concat(Bytes.of(request).slice(0, ENVELOPE), Bytes.of(changed)).toArray();
        };
        Problems.isProblem(422, code, box.post(box.resigned(box.open(auth, Reporter.CHANNEL, envelope), auth, inside)));
    }

    @Test
    @DisplayName("refuses a nonce that is not of this moment")
    void nonce() throws Exception {
        Box.Now now = box.now();
        Bytes stale = ReporterRequest.make(new Action.Read(0), auth, Town.ENTROPY.bytes(32), town.origin(), Town.ENTROPY).bytes();
        Problems.isProblem(409, "nonce", box.post(stale));
        Bytes challengeAsNonce = ReporterRequest.make(new Action.Read(0), auth, now.challenge(), town.origin(), Town.ENTROPY).bytes();
        Problems.isProblem(409, "nonce", box.post(challengeAsNonce));
    }

    @Test
    @DisplayName("refuses a signature for another origin, by another key, or over other bytes")
    void signature() throws Exception {
        Bytes right = box.open(auth, Reporter.CHANNEL, envelope);
        Problems.isProblem(403, "signature", box.post(box.resigned(right, auth, "https://elsewhere.example", request -> request)));
        Problems.isProblem(403, "signature", box.post(box.resigned(right, SigningKey.make(Town.ENTROPY), request -> request)));
        byte[] altered = right.toArray();
        altered[ReporterRequest.SIZE - 1] ^= 1;
        Problems.isProblem(403, "signature", box.post(Bytes.of(altered)));
        Problems.isProblem(403, "signature", box.post(Bytes.concat(right.slice(0, 12), Bytes.zeros(32), right.slice(44, ReporterRequest.SIZE))));
    }

    @Test
    @DisplayName("refuses an unsolved puzzle, for opening and for writing")
    void puzzle() throws Exception {
        Box.Now now = box.now();
        long wrong = box.fail(now, envelope);
        for (Action action : List.of(new Action.Open(Reporter.CHANNEL, wrong, envelope), new Action.Write(wrong, envelope))) {
            Problems.isProblem(403, "puzzle", box.post(ReporterRequest.make(action, auth, now.nonce(), town.origin(), Town.ENTROPY).bytes()));
        }
    }

    @Test
    @DisplayName("says that a channel does not exist")
    void channel() throws Exception {
        Problems.isProblem(409, "channel", box.post(box.open(auth, "zz", envelope)));
    }

    @Test
    @DisplayName("says to who proves the key that there is nothing to write to or to delete; reading tells nothing")
    void absent() throws Exception {
        Problems.isProblem(404, "absent", box.post(box.write(auth, envelope)));
        Problems.isProblem(404, "absent", box.post(box.delete(auth)));
        byte[] absent = box.post(box.read(auth)).body();
        assertEquals(200, box.post(box.open(auth, Reporter.CHANNEL, envelope)).statusCode());
        stored = 1;
        assertArrayEquals(absent, box.post(box.read(auth)).body(), "an empty mailbox and an absent one");
    }

    @Test
    @DisplayName("answers the same envelope again as the first time, and refuses another for the same key")
    void again() throws Exception {
        HttpResponse<byte[]> first = box.post(box.open(auth, Reporter.CHANNEL, envelope));
        stored = 1;
        assertEquals(200, first.statusCode());
        assertEquals(BoxAnswer.SIZE, first.body().length);
        HttpResponse<byte[]> again = box.post(box.open(auth, Reporter.CHANNEL, envelope));
        assertEquals(200, again.statusCode());
        assertArrayEquals(first.body(), again.body());
        Problems.isProblem(409, "exists", box.post(box.open(auth, Reporter.CHANNEL, reporter.report("another").envelope())));
        Problems.isProblem(409, "exists", box.post(box.open(new Reporter(town).keys().auth(), Reporter.CHANNEL, envelope)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    @DisplayName("refuses another content type, such as a form without script could send:")
    void type(String type) throws Exception {
        Problems.isProblem(415, "type", box.post(BodyPublishers.ofByteArray(box.open(auth, Reporter.CHANNEL, envelope).toArray()), type));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    @DisplayName("has no other method:")
    void method(String method) throws Exception {
        Problems.isProblem(405, "request", box.send(method, BodyPublishers.noBody(), "application/octet-stream"));
    }

    @Test
    @DisplayName("waits for nobody whose body does not end: others are served, and nothing is stored of it")
    void endless() throws Exception {
        Bytes request = box.open(auth, Reporter.CHANNEL, envelope);
        try (Socket socket = new Socket("127.0.0.1", URI.create(town.origin()).getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /r/box HTTP/1.1\r\nHost: " + URI.create(town.origin()).getAuthority()
                    + "\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            chunk(out, request.slice(0, 20_000));
            assertEquals(200, box.post(box.read(auth)).statusCode());
            chunk(out, request.slice(20_000, ReporterRequest.SIZE));
            chunk(out, Bytes.zeros(1));
            socket.setSoTimeout(20_000);
            InputStream in = socket.getInputStream();
            String start = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertTrue(start.equals("HTTP/1.1 413"), start);
        }
    }

    private static void chunk(OutputStream out, Bytes part) throws Exception {
        out.write((Integer.toHexString(part.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(part.toArray());
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static UnaryOperator<byte[]> set(int index, int value) {
        return request -> {
            request[index] = (byte) value;
            return request;
        };
    }

    private static byte[] put(byte[] file, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, file, at, bytes.length);
        return file;
    }

    /** The same file with one stanza more or less, cut or filled to its size. */
    private static byte[] withStanzas(byte[] file, int stanzas) {
        Bytes whole = Bytes.of(file);
        Bytes start = whole.slice(0, 22 + 7 * Envelope.STANZA);
        Bytes stanza = whole.slice(22, 22 + Envelope.STANZA);
        Bytes rest = whole.slice(22 + Envelope.STANZAS * Envelope.STANZA, file.length);
        Bytes built = stanzas == 7 ? Bytes.concat(start, rest, Bytes.zeros(Envelope.STANZA)) : Bytes.concat(start, stanza, stanza, rest);
        return built.slice(0, Envelope.SIZE).toArray();
    }
}
