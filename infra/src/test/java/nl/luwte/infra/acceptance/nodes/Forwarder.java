package nl.luwte.infra.acceptance.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes connections to one port of 127.0.0.1 on to another, as a load balancer does that knows which node is alive. */
final class Forwarder implements AutoCloseable {
    private final InetAddress loopback = InetAddress.getByName("127.0.0.1");
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket listener;
    private volatile int target;

    Forwarder(int port) throws IOException {
        listener = new ServerSocket(port, 50, loopback);
        start(this::accept);
    }

    /** From now on connections go to this port; those to another are ended. */
    void to(int port) throws IOException {
        target = port;
        endAll();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            open.add(client);
            start(() -> connect(client));
        }
    }

    /** A node that is gone ends this connection and no other. */
    private void connect(Socket client) throws IOException {
        try {
            Socket node = new Socket(loopback, target);
            open.add(node);
            start(() -> pump(node, client));
            pump(client, node);
        } finally {
            client.close();
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from; to; InputStream bytes = from.getInputStream()) {
            bytes.transferTo(to.getOutputStream());
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void endAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** What is done until a connection ends. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // A connection or the listener was closed: this thread has nothing more to do, and the test sees what came of it.
            }
        }, "forwarder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        endAll();
    }
}
