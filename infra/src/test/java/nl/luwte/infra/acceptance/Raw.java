package nl.luwte.infra.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * An answer as it came over the wire, to a request that no client library would send.
 *
 * @param body with gzip undone
 * @param size bytes received, status line and headers included
 */
record Raw(int status, Map<String, String> headers, String body, int size) {
    private static final int PATIENCE_MILLIS = 10_000;

    Raw {
        headers = Map.copyOf(headers);
    }

    /** Sends these lines as the head of a request with an empty body. */
    static Raw ask(URI portal, String... lines) throws IOException {
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return parse(socket.getInputStream().readAllBytes());
        }
    }

    private static Raw parse(byte[] answer) throws IOException {
        int end = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        List<String> head = new String(answer, 0, end, StandardCharsets.UTF_8).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        head.stream().skip(1).map(line -> line.split(": ?", 2)).forEach(pair -> headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
        ByteArrayInputStream sent = new ByteArrayInputStream(answer, end + 4, answer.length - end - 4);
        byte[] body = headers.getOrDefault("content-encoding", "").equals("gzip") ? new GZIPInputStream(sent).readAllBytes() : sent.readAllBytes();
        return new Raw(Integer.parseInt(head.get(0).split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8), answer.length);
    }

    /** All that was answered, for looking for words that should not be there. */
    String everything() {
        return headers + "\n" + body;
    }
}
