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
}
