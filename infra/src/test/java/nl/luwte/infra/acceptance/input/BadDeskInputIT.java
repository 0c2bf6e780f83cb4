package nl.luwte.infra.acceptance.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.malice.Reporter;
import nl.luwte.infra.acceptance.malice.Town;
import org.junit.jupiter.api.BeforeAll;
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
@DisplayName("The desk's interface")
class BadDeskInputIT {
    private static final List<String> OTHERS = List.of("triage2", "vertrouwenspersoon1", "vertrouwenspersoon2", "klacht1", "zorg1");
    private static final String AUTH = Bytes.zeros(32).toBase64url();

    private Town town;
    private DeskClient door;
    private DeskClient triage;
    private DeskClient complaints;
    /** A case of channel m, of this test's own. */
    private DeskClient.Listed own;

    @BeforeAll
    void logIn(Installation installation) throws Exception {
        town = new Town(installation.demo());
        door = DeskClient.nobody(town);
        triage = DeskClient.of(town, "triage1");
        complaints = DeskClient.of(town, "klacht1");
        List<String> before = triage.inbox().stream().map(DeskClient.Listed::row).toList();
        Reporter reporter = new Reporter(town);
        Box box = new Box(town);
        assertEquals(200, box.post(box.open(reporter.keys().auth(), Reporter.CHANNEL, reporter.report("a report").envelope())).statusCode());
        own = triage.inbox().stream().filter(row -> !before.contains(row.row())).findFirst().orElseThrow();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nothing", "", "field"), Arguments.of("no JSON", "account=triage1", "json"), Arguments.of("half of it", "{\"account\":\"tri", "json"),
                Arguments.of("a list", "[]", "field"), Arguments.of("a number", "1", "field"), Arguments.of("null", "null", "field"), Arguments.of("no fields", "{}", "field"),
                Arguments.of("a field too many", "{\"account\":\"triage1\",\"auth\":\"" + AUTH + "\",\"admin\":\"yes\"}", "field"),
                Arguments.of("a field twice", "{\"account\":\"triage1\",\"account\":\"triage2\",\"auth\":\"" + AUTH + "\"}", "json"),
                Arguments.of("a list as a name", "{\"account\":[\"triage1\"],\"auth\":\"" + AUTH + "\"}", "field"),
                Arguments.of("something after it", "{\"account\":\"triage1\",\"auth\":\"" + AUTH + "\"}{}", "json"),
                Arguments.of("very deep", "[".repeat(8000), "json"),
                Arguments.of("a name with SQL in it", "{\"account\":\"' or 1=1 --\",\"auth\":\"" + AUTH + "\"}", "field"),
                Arguments.of("a name in upper case", "{\"account\":\"TRIAGE1\",\"auth\":\"" + AUTH + "\"}", "field"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    @DisplayName("refuses a login or a question for a salt with")
    void bodies(String name, String body, String code) throws Exception {
        Problems.isProblem(400, code, door.post("login", body));
        Problems.isProblem(400, code, door.post("salt", body.replace(",\"auth\":\"" + AUTH + "\"", "")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"salt", "login"})
    @DisplayName("reads no more of a name of a megabyte than it must:")
    void hugeName(String path) throws Exception {
        Problems.isProblem(413, "size", door.post(path, "{\"account\":\"" + "a".repeat(1_000_000) + "\",\"auth\":\"" + AUTH + "\"}"));
    }

    @Test
    @DisplayName("refuses proof of another size or alphabet, and another content type")
    void proof() throws Exception {
        Problems.isProblem(400, "field", door.post("login", login("triage1", Bytes.zeros(31).toBase64url())));
        Problems.isProblem(400, "encoding", door.post("login", login("triage1", "no base64url!")));
        Problems.isProblem(415, "type", door.post("login", "text/plain", Bytes.ofUtf8(login("triage1", AUTH))));
    }

    @Test
    @DisplayName("does not tell a wrong passphrase from an unknown account: same status, same shape, a stable salt")
    void unknownAccount() throws Exception {
        String stranger = "nobody-" + Town.ENTROPY.bytes(4).hex();
        HttpResponse<byte[]> salt = door.post("salt", "{\"account\":\"" + stranger + "\"}");
        assertArrayEquals(salt.body(), door.post("salt", "{\"account\":\"" + stranger + "\"}").body());
        assertEquals(door.post("salt", "{\"account\":\"triage1\"}").body().length, salt.body().length);
        assertNotEquals(text(salt), text(door.post("salt", "{\"account\":\"" + stranger + "x\"}")));
        HttpResponse<byte[]> wrong = door.post("login", login("triage1", AUTH));
        HttpResponse<byte[]> unknown = door.post("login", login(stranger, AUTH));
        Problems.isProblem(401, "login", wrong);
        Problems.isProblem(401, "login", unknown);
        assertEquals(wrong.headers().map().keySet(), unknown.headers().map().keySet());
    }

    @Test
    @DisplayName("takes about as long for an unknown account as for a wrong passphrase")
    void unknownAccountTakesAsLong() throws Exception {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        // Four each: the sixth on one name would have to wait.
        for (int i = 0; i < 4 * OTHERS.size(); i++) {
            known.add(nanosOf(login(OTHERS.get(i / 4), AUTH)));
            unknown.add(nanosOf(login("nobody-" + i, AUTH)));
        }
        long difference = Math.abs(median(known) - median(unknown));
        assertTrue(difference < 10_000_000, () -> "medians differ by " + difference / 1000 + " microseconds");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inbox", "directory", "directory/version/x", "questionnaire/x", "now", "no-such-thing"})
    @DisplayName("shows nothing without a session:")
    void noSession(String path) throws Exception {
        Problems.isProblem(401, "login", door.get(path));
        Problems.isProblem(401, "login", door.with("Cookie", "luwte-desk=" + AUTH).get(path));
        Problems.isProblem(401, "login", triage.with("Cookie", "").get(path));
    }

    @Test
    @DisplayName("changes and hands out nothing without the session's token, or for another site")
    void forgedRequests() throws Exception {
        String ids = DeskClient.ids(own.envelopes());
        assertEquals(200, triage.post("envelopes", ids).statusCode());
        assertEquals(200, triage.with("Origin", town.origin()).post("envelopes", ids).statusCode());
        Problems.isProblem(401, "login", door.post("envelopes", ids));
        Problems.isProblem(403, "csrf", triage.with("X-Luwte-CSRF", "").post("envelopes", ids));
        Problems.isProblem(403, "csrf", triage.with("X-Luwte-CSRF", AUTH).post("envelopes", ids));
        Problems.isProblem(403, "csrf", triage.with("Origin", "https://elsewhere.example").post("envelopes", ids));
        Problems.isProblem(403, "csrf", triage.with("Origin", "null").post("envelopes", ids));
        Problems.isProblem(403, "csrf", triage.with("X-Luwte-CSRF", "").post("logout", DeskClient.JSON, Bytes.EMPTY));
        Problems.isProblem(403, "csrf", triage.with("Origin", "https://elsewhere.example").post("cases/" + own.row() + "/reply", DeskClient.BYTES, Bytes.EMPTY));
    }

    @Test
    @DisplayName("answers for a message or case of another team as for one that is not there")
    void otherTeam() throws Exception {
        assertFalse(complaints.inbox().stream().anyMatch(row -> row.row().equals(own.row())));
        String invented = "0123456789abcdef";
        HttpResponse<byte[]> foreign = complaints.post("envelopes", DeskClient.ids(own.envelopes()));
        Problems.isProblem(404, "absent", foreign);
        assertArrayEquals(foreign.body(), complaints.post("envelopes", DeskClient.ids(List.of(invented))).body());
        Bytes reply = reply();
        for (String row : List.of(own.row(), invented, "x", "ffffffffffffffff", "..")) {
            Problems.isProblem(404, "absent", complaints.post("cases/" + row + "/reply", DeskClient.BYTES, reply));
        }
        assertEquals(1, countOwn());
    }

    static Stream<Arguments> lists() {
        String id = "\"0123456789abcdef\"";
        return Stream.of(
                Arguments.of("none", "[]"), Arguments.of("65", "[" + String.join(",", Collections.nCopies(65, id)) + "]"), Arguments.of("a number", "[5]"),
                Arguments.of("null", "[null]"), Arguments.of("no list", id), Arguments.of("null for a list", "null"), Arguments.of("a long id", "[\"0123456789abcdef0\"]"),
                Arguments.of("upper case", "[\"0123456789ABCDEF\"]"), Arguments.of("64 bits", "[\"ffffffffffffffff\"]"), Arguments.of("a list in the list", "[[" + id + "]]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    @DisplayName("refuses a list of message ids with")
    void lists(String name, String list) throws Exception {
        Problems.isProblem(400, "field", triage.post("envelopes", "{\"ids\":" + list + "}"));
    }

    @Test
    @DisplayName("stores a reply once, however often it is sent, and answers the same")
    void replyTwice() throws Exception {
        Bytes reply = reply();
        int before = countOwn();
        HttpResponse<byte[]> first = triage.post("cases/" + own.row() + "/reply", DeskClient.BYTES, reply);
        HttpResponse<byte[]> again = triage.post("cases/" + own.row() + "/reply", DeskClient.BYTES, reply);
        assertEquals(200, first.statusCode());
        assertEquals(text(first), text(again));
        assertEquals(200, again.statusCode());
        assertEquals(before + 1, countOwn());
    }

    @Test
    @DisplayName("refuses a reply of another size or shape")
    void replyOutsideTheFormat() throws Exception {
        int before = countOwn();
        String path = "cases/" + own.row() + "/reply";
        Problems.isProblem(400, "size", triage.post(path, DeskClient.BYTES, Bytes.EMPTY));
        Problems.isProblem(400, "size", triage.post(path, DeskClient.BYTES, Bytes.zeros(Envelope.SIZE - 1)));
        Problems.isProblem(413, "size", triage.post(path, DeskClient.BYTES, Bytes.zeros(Envelope.SIZE + 1)));
        Problems.isProblem(422, "age", triage.post(path, DeskClient.BYTES, Bytes.zeros(Envelope.SIZE)));
        Problems.isProblem(415, "type", triage.post(path, DeskClient.JSON, reply()));
        assertEquals(before, countOwn());
    }

    private int countOwn() throws Exception {
        return triage.inbox().stream().filter(row -> row.row().equals(own.row())).findFirst().orElseThrow().envelopes().size();
    }

    /** Sealed to nobody in particular: the server cannot tell. */
    private Bytes reply() {
        return new Reporter(town).report("sealed").envelope().bytes();
    }

    private long nanosOf(String login) throws Exception {
        long start = System.nanoTime();
        assertEquals(401, door.post("login", login).statusCode());
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static String login(String account, String auth) {
        return "{\"account\":\"" + account + "\",\"auth\":\"" + auth + "\"}";
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
