package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A started demo")
class StartIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName("says that it is ready")
    void saysThatItIsReady(Installation installation) throws Exception {
        assertEquals(200, get(installation, "/ready").statusCode());
    }

    @Test
    @DisplayName("answers a real browser, and sets it no cookie")
    void answersARealBrowser(Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext()) {
            assertEquals(200, profile.newPage().navigate(installation.at("/ready").toString()).status());
            assertTrue(profile.cookies().isEmpty());
        }
    }

    @Test
    @DisplayName("does not say what software answers")
    void doesNotSayWhatSoftwareAnswers(Installation installation) throws Exception {
        HttpResponse<String> answer = get(installation, "/ready");
        assertFalse(answer.headers().map().containsKey("server"));
        assertFalse(answer.headers().map().containsKey("x-powered-by"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/metrics", "/health", "/openapi", "/asadmin"})
    @DisplayName("keeps the server's own pages closed")
    void keepsTheServersOwnPagesClosed(String path, Installation installation) throws Exception {
        assertTrue(get(installation, path).statusCode() >= 400);
    }

    @Test
    @DisplayName("listens on 127.0.0.1 only")
    void listensOnLoopbackOnly(Installation installation) throws Exception {
        int port = installation.demo().port();
        connect(InetAddress.getByName("127.0.0.1"), port);
        // A listener on every interface would answer on this address of the loopback interface as well.
        refuses(InetAddress.getByName("127.0.0.2"), port);
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            network.inetAddresses().filter(address -> !address.isLoopbackAddress()).forEach(address -> refuses(address, port));
        }
    }

    private static void refuses(InetAddress address, int port) {
        assertThrows(IOException.class, () -> connect(address, port), address.toString());
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    private HttpResponse<String> get(Installation installation, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(installation.at(path)).build(), BodyHandlers.ofString());
    }
}
