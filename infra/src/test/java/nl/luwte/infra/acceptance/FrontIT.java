package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Installation.Extension.class)
@DisplayName("The front")
class FrontIT {
    private static final List<String> PAGES = Stream.of(Pages.READ, List.of(Pages.ELSEWHERE), Pages.SEALING).flatMap(List::stream).toList();
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:assets|anchor)[^\"]*)\"");
    private static final Pattern TELLING = Pattern.compile("(?i)payara|glassfish|grizzly|jersey|java|jakarta|exception|servlet|catalina|luwte\\.portal|\\bat [a-z]+\\.|apache|h2 ?database|version");

    private static final Map<String, String> ALWAYS = Map.of("cache-control", "no-store", "referrer-policy", "no-referrer", "x-content-type-options", "nosniff",
            "cross-origin-opener-policy", "same-origin", "cross-origin-embedder-policy", "require-corp", "cross-origin-resource-policy", "same-origin",
            "permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()", "x-robots-tag", "noarchive");
    private static final String SHUT = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; ";
    private static final String READING = SHUT + "script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'none'; trusted-types 'none'";
    private static final String SEALING = SHUT + "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; trusted-types 'none'";
    private static final String DESK = SEALING.replace("trusted-types 'none'", "trusted-types lit-html");
    private static final String NOTHING = SHUT + "form-action 'none'; trusted-types 'none'; sandbox";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static List<String> languages() {
        return Pages.codes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("says on every page, before anything else that is seen, that this is a trial")
    void saysFirstThatThisIsATrial(String language, Installation installation) throws Exception {
        String banner = "<p class=\"demo\">" + new Words(language).say("page.demo-banner") + "</p>";
        for (String page : PAGES) {
            HttpResponse<String> answer = get(installation, "/" + language + page);
            assertEquals(200, answer.statusCode(), page);
            String body = answer.body().substring(answer.body().indexOf("<body>") + "<body>".length()).strip();
            // only the way out, which is unseen until it has the focus, stands before it
            assertTrue(body.replaceFirst("^<header class=\"head\">\\s*<a class=\"exit-first\".*?</a>\\s*", "").startsWith(banner), page);
        }
    }

    @Test
    @DisplayName("says at the desk, and on its errors, that this is a trial")
    void saysItAtTheDeskToo(Installation installation) throws Exception {
        for (String path : List.of("/", "/desk", "/nothing", "/assets/nothing")) {
            assertTrue(get(installation, path).body().contains("<p class=\"demo\">" + new Words("nl").say("page.demo-banner")), path);
        }
    }

    @Test
    @DisplayName("sends every header with every answer, and the policy that the kind of page needs")
    void sendsEveryHeader(Installation installation) throws Exception {
        for (String language : Pages.codes()) {
            for (String page : PAGES) {
                assertHeaders(get(installation, "/" + language + page), Pages.SEALING.contains(page) ? SEALING : READING);
            }
        }
        assertHeaders(get(installation, "/"), READING);
        assertHeaders(get(installation, "/desk"), DESK);
        assertHeaders(get(installation, "/desk?l=en"), DESK);
        for (String path : List.of("/nothing", "/nl/nothing", "/xx", "/assets/nothing", "/problem", "/WEB-INF/web.xml")) {
            assertHeaders(get(installation, path), READING);
        }
        for (String path : List.of("/r/now", "/r/nothing", "/r/box", "/r/directory/m", "/r/directory/zz", "/desk/api/me", "/desk/api/cases", "/ready")) {
            assertHeaders(get(installation, path), NOTHING);
        }
        for (String asset : assets(get(installation, "/nl/f/1").body())) {
            assertHeaders(get(installation, asset), NOTHING);
        }
    }

    private static void assertHeaders(HttpResponse<?> answer, String policy) {
        Map<String, List<String>> headers = answer.headers().map();
        String where = answer.uri().getPath();
        ALWAYS.forEach((name, value) -> assertEquals(List.of(value), headers.get(name), where + " " + name));
        assertEquals(List.of(policy), headers.get("content-security-policy"), where);
        for (String absent : List.of("server", "x-powered-by", "set-cookie", "etag", "last-modified", "access-control-allow-origin", "x-frame-options", "strict-transport-security")) {
            assertFalse(headers.containsKey(absent), where + " " + absent);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET,/nothing,404", "GET,/nl/nothing,404", "GET,/xx,404", "GET,/NL,404", "GET,/nl//f/1,404", "POST,/nl,405", "DELETE,/nl/f/1,405", "FOO,/nl,405", "PUT,/r/now,405", "GET,/r/box,405",
            "GET,/r/nothing,404", "GET,/desk/nothing,401", "POST,/desk,405", "GET,/assets/nothing,404", "GET,/assets/,404", "GET,/health,404", "GET,/health/live,404", "GET,/metrics,403", "GET,/openapi,403",
            "GET,/asadmin,404", "GET,/application.wadl,404", "GET,/r/application.wadl,404", "GET,/WEB-INF/web.xml,404", "GET,/META-INF/MANIFEST.MF,404", "GET,/x.jsp,404", "OPTIONS,*,404",
            "OPTIONS,/nl,200", "OPTIONS,/r/box,200"})
    @DisplayName("answers what it does not have with the right status and nothing about itself")
    void tellsNothingAboutItself(String method, String path, int status, Installation installation) throws Exception {
        Raw answer = Raw.ask(installation.at("/"), method + " " + path + " HTTP/1.1", host(installation));
        assertEquals(status, answer.status());
        assertEquals("no-store", answer.headers().get("cache-control"));
        assertTellsNothing(answer);
    }

    /**
     * These never reach the portal. The container answers them without a body; to a broken escape and to an empty host it says 200 for want of an error page, with
     * nothing in it.
     */
    @ParameterizedTest(name = "{0}, host {1}")
    @CsvSource({"TRACE /nl HTTP/1.1,,405", "GET /nl/%00 HTTP/1.1,,400", "GET /%c0%af HTTP/1.1,,400", "GET /../etc/passwd HTTP/1.1,,400", "GET /%zz HTTP/1.1,,200", "GET /nl HTTP/9.9,,505", "GET /nl HTTP/1.1,'',200"})
    @DisplayName("answers what nobody can read with nothing")
    void answersTheUnreadableWithNothing(String line, String host, int status, Installation installation) throws Exception {
        Raw answer = Raw.ask(installation.at("/"), line, host == null ? host(installation) : "Host: " + host);
        assertEquals(status, answer.status());
        assertEquals("", answer.body());
        assertTellsNothing(answer);
    }

    @Test
    @DisplayName("does not repeat a host that is none, and refuses an address of 20,000 characters or no host")
    void doesNotRepeatAHost(Installation installation) throws Exception {
        Raw odd = Raw.ask(installation.at("/"), "GET /nl HTTP/1.1", "Host: evil\"><script>.example");
        assertFalse(odd.everything().contains("evil"));
        assertTellsNothing(odd);
        assertEquals(400, Raw.ask(installation.at("/"), "GET /" + "a".repeat(20_000) + " HTTP/1.1", host(installation)).status());
        assertEquals(400, Raw.ask(installation.at("/"), "GET /nl HTTP/1.1", "X: y").status());
    }

    @Test
    @DisplayName("speaks no protocol but the one it was asked in")
    void speaksNoOtherProtocol(Installation installation) throws Exception {
        Raw answer = Raw.ask(installation.at("/"), "GET /nl HTTP/1.1", host(installation), "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__", "Connection: Upgrade, HTTP2-Settings");
        assertEquals(200, answer.status());
    }

    @Test
    @DisplayName("writes nothing into its log, whatever is asked")
    void writesNothingIntoItsLog(Installation installation) throws Exception {
        get(installation, "/nl");
        long before = Files.size(installation.log());
        for (String line : List.of("GET /%zz HTTP/1.1", "GET /nl/%00 HTTP/1.1", "TRACE /nl HTTP/1.1", "GET /nothing HTTP/1.1", "FOO /r/box HTTP/1.1", "GET /nl HTTP/9.9", "GET /desk/api/cases HTTP/1.1")) {
            Raw.ask(installation.at("/"), line, host(installation));
            Raw.ask(installation.at("/"), line, "Host:");
        }
        assertEquals(before, Files.size(installation.log()), () -> tail(installation));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/nl", "/nl/f/1", "/nl/m", "/ar/h", "/r/now", "/r/box", "/r/directory/m", "/assets/nothing", "/ready"})
    @DisplayName("refuses who shows who she is, outside the desk")
    void refusesCredentials(String path, Installation installation) throws Exception {
        for (String credentials : List.of("Authorization: Basic YTpi", "Authorization: Bearer x", "Cookie: luwte-desk=x", "Cookie: a=b; luwte-desk=x")) {
            String[] header = credentials.split(": ", 2);
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(installation.at(path)).header(header[0], header[1]).build(), BodyHandlers.ofString());
            assertEquals(400, answer.statusCode(), credentials);
            assertFalse(answer.headers().map().containsKey("set-cookie"));
        }
    }

    @Test
    @DisplayName("sets a cookie for the desk only, when somebody has logged in and not before")
    void setsNoCookie(Installation installation) throws Exception {
        for (String path : List.of("/desk", "/desk/api/me", "/desk/api/cases")) {
            assertEquals(Optional.empty(), get(installation, path).headers().firstValue("set-cookie"), path);
        }
        HttpResponse<String> wrong = client.send(HttpRequest.newBuilder(installation.at("/desk/api/login")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"account\":\"triage1\",\"auth\":\"" + "A".repeat(43) + "\"}")).build(), BodyHandlers.ofString());
        assertEquals(401, wrong.statusCode());
        assertEquals(Optional.empty(), wrong.headers().firstValue("set-cookie"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/nl", "/nl/f/1", "/nl/nothing", "/nothing", "/desk", "/r/nothing"})
    @DisplayName("answers in the language of the address, whatever the phone's language is")
    void doesNotLookAtThePhonesLanguage(String path, Installation installation) throws Exception {
        byte[] plain = client.send(HttpRequest.newBuilder(installation.at(path)).build(), BodyHandlers.ofByteArray()).body();
        for (String language : List.of("ar", "ro;q=0.9", "zz", "*")) {
            assertArrayEquals(plain, client.send(HttpRequest.newBuilder(installation.at(path)).header("Accept-Language", language).build(), BodyHandlers.ofByteArray()).body());
        }
    }

    private static List<String> assets(String page) {
        return ASSET.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }

    private static void assertTellsNothing(Raw answer) {
        Matcher telling = TELLING.matcher(answer.everything());
        assertFalse(telling.find(), answer::everything);
        assertFalse(answer.headers().containsKey("server") || answer.headers().containsKey("x-powered-by"));
    }

    private static String host(Installation installation) {
        URI portal = installation.at("/");
        return "Host: " + portal.getHost() + ":" + portal.getPort();
    }

    private static String tail(Installation installation) {
        try {
            List<String> lines = Files.readAllLines(installation.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private HttpResponse<String> get(Installation installation, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(installation.at(path)).build(), BodyHandlers.ofString());
    }
}
