package nl.luwte.infra.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A port")
class PortsTest {
    @Test
    @DisplayName("somebody listens on is not free, and is passed over")
    void somebodyListensOnIsNotFree() throws IOException {
        int port = Ports.free();
        assertTrue(Ports.isFree(port));
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFalse(Ports.isFree(other.getLocalPort()));
            assertNotEquals(port, Ports.free());
        }
    }

    @Test
    @DisplayName("two demos start with at the same instant is another for each, and free again for the next")
    void isClaimedByOneDemo() {
        int port;
        try (Ports.Claim one = Ports.claim(); Ports.Claim other = Ports.claim()) {
            port = one.port();
            assertNotEquals(port, other.port());
            assertTrue(Ports.isFree(port), "the server can listen on it");
            assertTrue(Ports.claim(port).isEmpty());
        }
        Ports.claim(port).orElseThrow().close();
    }

    @Test
    @DisplayName("somebody listens on cannot be claimed")
    void somebodyListensOnCannotBeClaimed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertTrue(Ports.claim(other.getLocalPort()).isEmpty());
        }
    }
}
