package nl.luwte.infra.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/** What has to be undone before the program ends, also when it ends by Ctrl-C or SIGTERM; undone once, the latest first. */
final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;
    private volatile boolean signalled;

    /** From now on a signal undoes everything and ends the program with exit code 0: being stopped is how this program ends well. */
    void onSignal(Runnable farewell) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            signalled = true;
            if (undo()) {
                farewell.run();
                Runtime.getRuntime().halt(0);
            }
        }, "stop"));
    }

    /** Makes something and remembers it; a signal waits until it is made. */
    synchronized <T extends AutoCloseable> T add(Callable<T> maker) throws Exception {
        if (closed) {
            throw new IllegalStateException("the program is ending");
        }
        T made = maker.call();
        open.push(made);
        return made;
    }

    boolean isSignalled() {
        return signalled;
    }

    @Override
    public void close() {
        undo();
    }

    private synchronized boolean undo() {
        if (closed) {
            return false;
        }
        closed = true;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("Could not clean up: " + e.getMessage());
            }
        }
        return true;
    }
}
