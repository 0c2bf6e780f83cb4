package nl.luwte.infra.acceptance.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.custody.CustodyKeys;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.input.DeskClient;
import nl.luwte.infra.acceptance.input.Problems;
import nl.luwte.infra.acceptance.malice.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Installation.Extension.class)
@DisplayName("Logging in")
class LoginIT {
    private static final String ACCOUNT = "klacht2";
    private static final String WRONG = Bytes.zeros(32).toBase64url();
    private static final int FREE = 5;

    private Town town;
    private DeskClient door;

    @BeforeEach
    void openTheDoor(Installation installation) {
        town = new Town(installation.demo());
        door = DeskClient.nobody(town);
    }

    @Test
    @DisplayName("sets one cookie, for the desk only, that scripts and other sites do not get and no disk keeps")
    void oneCookie() throws Exception {
        HttpResponse<byte[]> answer = login(door, ACCOUNT, auth(ACCOUNT));
        List<String> cookies = answer.headers().allValues("set-cookie");
        assertEquals(1, cookies.size(), cookies.toString());
        Set<String> parts = new TreeSet<>(Arrays.asList(cookies.get(0).split("; ?")));
        assertTrue(parts.removeIf(part -> part.matches("luwte-desk=[A-Za-z0-9_-]{43}")), cookies.toString());
        parts = parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("path=/desk", "httponly", "samesite=strict")), parts);
    }

    @Test
    @DisplayName("is the first thing that sets a cookie")
    void noCookieBefore() throws Exception {
        for (HttpResponse<byte[]> answer : List.of(door.get("../"), door.get("me"), door.post("salt", "{\"account\":\"" + ACCOUNT + "\"}"), login(door, ACCOUNT, WRONG))) {
            assertEquals(List.of(), answer.headers().allValues("set-cookie"), answer.uri().toString());
        }
    }

    @Test
    @DisplayName("does not go on with an id that somebody set before")
    void anIdFromBeforeIsNotContinued() throws Exception {
        String planted = "luwte-desk=" + Bytes.sha256(Bytes.ofUtf8("planted")).toBase64url();
        String given = cookie(login(door.with("Cookie", planted), ACCOUNT, auth(ACCOUNT)));
        assertNotEquals(planted, given);
        Problems.isProblem(401, "login", door.with("Cookie", planted).get("inbox"));
        assertEquals(200, door.with("Cookie", given).get("inbox").statusCode());
    }

    @Test
    @DisplayName("ends a session of somebody else that the browser was given, and begins another")
    void aSessionFromBeforeIsEnded() throws Exception {
        String before = cookie(login(door, "zorg1", auth("zorg1")));
        String after = cookie(login(door.with("Cookie", before), ACCOUNT, auth(ACCOUNT)));
        assertNotEquals(before, after);
        Problems.isProblem(401, "login", door.with("Cookie", before).get("inbox"));
        assertEquals(200, door.with("Cookie", after).get("inbox").statusCode());
    }

    @Test
    @DisplayName("is refused to a page of another site")
    void notFromAnotherSite() throws Exception {
        for (String origin : List.of("https://elsewhere.example", "null")) {
            Problems.isProblem(403, "csrf", login(door.with("Origin", origin), ACCOUNT, auth(ACCOUNT)));
            Problems.isProblem(403, "csrf", door.with("Origin", origin).post("salt", "{\"account\":\"" + ACCOUNT + "\"}"));
        }
        assertEquals(200, login(door.with("Origin", town.origin()), ACCOUNT, auth(ACCOUNT)).statusCode());
    }

    @Test
    @DisplayName("waits after five wrong passphrases, the same for a name that is no account, and is open to the right one afterwards")
    void guessingIsSlowed() throws Exception {
        String right = auth(ACCOUNT);
        assertEquals(200, login(door, ACCOUNT, right).statusCode());
        String stranger = "nobody-" + Town.ENTROPY.bytes(4).hex();
        for (int i = 0; i < FREE; i++) {
            Problems.isProblem(401, "login", login(door, ACCOUNT, WRONG));
            Problems.isProblem(401, "login", login(door, stranger, WRONG));
        }
        HttpResponse<byte[]> known = login(door, ACCOUNT, right);
        HttpResponse<byte[]> unknown = login(door, stranger, WRONG);
        Problems.isProblem(429, "busy", known);
        Problems.isProblem(429, "busy", unknown);
        assertEquals("1", known.headers().firstValue("retry-after").orElse(""));
        assertEquals("1", unknown.headers().firstValue("retry-after").orElse(""));
        assertEquals(known.headers().map().keySet(), unknown.headers().map().keySet());
        assertEquals(200, whenNoLongerBusy(right).statusCode());
        Problems.isProblem(401, "login", login(door, ACCOUNT, WRONG));
        assertEquals(200, login(door, ACCOUNT, right).statusCode());
    }

    /** Asks again at once, and again: that makes nobody wait longer. */
    private HttpResponse<byte[]> whenNoLongerBusy(String auth) throws Exception {
        Instant deadline = Clock.systemUTC().instant().plus(Duration.ofSeconds(20));
        HttpResponse<byte[]> answer = login(door, ACCOUNT, auth);
        while (answer.statusCode() == 429) {
            assertFalse(Clock.systemUTC().instant().isAfter(deadline), "still busy");
            answer = login(door, ACCOUNT, auth);
        }
        return answer;
    }

    private String auth(String account) throws Exception {
        HttpResponse<byte[]> salt = door.post("salt", "{\"account\":\"" + account + "\"}");
        try (CustodyKeys keys = town.custody(account, Fields.of(Document.parse(Bytes.of(salt.body())), "salt").bytes("salt", CustodyKeys.SALT))) {
            return Bytes.of(keys.auth().reveal()).toBase64url();
        }
    }

    private static HttpResponse<byte[]> login(DeskClient client, String account, String auth) throws Exception {
        return client.post("login", "{\"account\":\"" + account + "\",\"auth\":\"" + auth + "\"}");
    }

    /** The one that a browser keeps: the last of its name and path, after that of a session that ended. */
    private static String cookie(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        List<String> cookies = answer.headers().allValues("set-cookie");
        return cookies.get(cookies.size() - 1).split(";", 2)[0];
    }
}
