package nl.luwte.infra.server;

import java.util.List;

/** The server could not be started. The message is one line for a person; {@link #log()} holds the last lines the server wrote, oldest first. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> log;

    public StartFailure(String message, List<String> log) {
        super(message);
        this.log = List.copyOf(log);
    }

    public StartFailure(String message) {
        this(message, List.of());
    }

    public List<String> log() {
        return log;
    }
}
