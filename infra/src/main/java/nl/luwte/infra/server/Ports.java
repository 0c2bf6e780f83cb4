package nl.luwte.infra.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.IntStream;

/** TCP ports of the loopback interface. */
public final class Ports {
    private static final int FIRST = 8080;
    private static final int LAST = 8179;

    private Ports() {}

    /**
     * A port that no other demo of this computer chooses while this is open. Held is the UDP port of the same number, for which the
     * server has no use, so that nothing is left behind whichever way the program ends.
     */
    public static final class Claim implements AutoCloseable {
        private final DatagramSocket held;

        private Claim(DatagramSocket held) {
            this.held = held;
        }

        public int port() {
            return held.getLocalPort();
        }

        @Override
        public void close() {
            held.close();
        }
    }

    /** Claims the lowest free port from 8080 to 8179, or else any free one. */
    public static Claim claim() {
        return IntStream.rangeClosed(FIRST, LAST).boxed().flatMap(port -> claim(port).stream()).findFirst()
                .or(() -> claim(any())).orElseThrow(() -> new IllegalStateException("no free port on the loopback interface"));
    }

    /** Claims this port; empty where somebody listens on it or has claimed it. */
    public static Optional<Claim> claim(int port) {
        try {
            Claim claim = new Claim(new DatagramSocket(port, InetAddress.getByName("127.0.0.1")));
            if (isFree(port)) {
                return Optional.of(claim);
            }
            claim.close();
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    /** The lowest free port from 8080 to 8179, or else any free one. */
    public static int free() {
        return IntStream.rangeClosed(FIRST, LAST).filter(Ports::isFree).findFirst().orElseGet(Ports::any);
    }

    /** Whether a listener could be opened on this port of 127.0.0.1 at this moment. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Any free one, for tests: two runs at once do not meet on it. */
    public static int any() {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    }
}
