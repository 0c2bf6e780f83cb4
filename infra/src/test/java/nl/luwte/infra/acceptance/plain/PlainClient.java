package nl.luwte.infra.acceptance.plain;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.luwte.infra.acceptance.Installation;

/** What a browser without script sends, and what none would. */
final class PlainClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern GROUP = Pattern.compile("<li class=\"num\">(\\d{4})</li>");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Installation installation;

    PlainClient(Installation installation) {
        this.installation = installation;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(installation.at(path)).timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    /** With a token of a fresh page where the pairs name none. */
    HttpResponse<String> post(String path, String... pairs) throws Exception {
        return raw(path, FORM, withToken(path, pairs));
    }

    /** As a browser sends it from a page of somebody, with these headers. */
    HttpResponse<String> postFrom(List<String> headers, String path, String... pairs) throws Exception {
        HttpRequest request = request(path, FORM, withToken(path, pairs));
        return client.send(HttpRequest.newBuilder(request, (name, value) -> true).headers(headers.toArray(String[]::new)).build(), BodyHandlers.ofString());
    }

    private String withToken(String path, String... pairs) throws Exception {
        return Arrays.asList(pairs).contains("token") ? form(pairs) : form(pairs) + "&token=" + token(path);
    }

    HttpResponse<String> raw(String path, String type, String body) throws Exception {
        return client.send(request(path, type, body), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> later(String path, String... pairs) {
        return client.sendAsync(request(path, FORM, form(pairs)), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String type, String body) {
        return HttpRequest.newBuilder(installation.at(path)).timeout(Duration.ofSeconds(60)).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)).build();
    }

    /** The token of a fresh page. */
    String token(String path) throws Exception {
        return TOKEN.matcher(get(path).body()).results().findFirst().orElseThrow().group(1);
    }

    static List<String> code(HttpResponse<String> receipt) {
        return GROUP.matcher(receipt.body()).results().map((MatchResult group) -> group.group(1)).toList();
    }

    static String form(String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encoded(pairs[i])).append('=').append(encoded(pairs[i + 1]));
        }
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
