package nl.luwte.infra.acceptance.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What every refusal has to be. */
public final class Problems {
    private static final List<String> TELLING = List.of("exception", "nl.luwte", "\tat ", "payara", "glassfish", "grizzly", "jersey", "jackson", "h2", "org.", "<html");

    private Problems() {}

    /** A refusal as documented: this status and this code, as {@code application/problem+json}, and nothing else. */
    public static void isProblem(int status, String code, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(status + " {\"status\":" + status + ",\"code\":\"" + code + "\"}", answer.statusCode() + " " + body);
        assertEquals("application/problem+json", answer.headers().firstValue("content-type").orElse(""));
        saysNothing(answer);
    }

    /** No stack, no product, no cookie, and nothing that a phone keeps. */
    static void saysNothing(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        TELLING.forEach(word -> assertFalse(body.contains(word), () -> word + " in " + body));
        assertFalse(answer.headers().map().containsKey("server"));
        assertFalse(answer.headers().map().containsKey("x-powered-by"));
        assertFalse(answer.headers().map().containsKey("set-cookie"));
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
    }
}
