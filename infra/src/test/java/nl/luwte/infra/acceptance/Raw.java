package nl.luwte.infra.acceptance;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it came over the wire, to a request that no client library would send. */
record Raw(int status, Map<String, String> headers, String body) {
    private static final int PATIENCE_MILLIS = 10_000;

    Raw {
        headers = Map.copyOf(headers);
    }

    /** Sends these lines as the head of a request with an empty body. */
    static Raw ask(URI portal, String... lines) throws IOException {
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Raw parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        List<String> head = answer.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        head.stream().skip(1).map(line -> line.split(": ?", 2)).forEach(pair -> headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
        return new Raw(Integer.parseInt(head.get(0).split(" ")[1]), headers, answer.substring(end + 4));
    }

    /** All that was answered, for looking for words that should not be there. */
    String everything() {
        return headers + "\n" + body;
    }
}
