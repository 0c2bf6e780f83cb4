package nl.luwte.infra.demo;

/** A demo could not be made or opened. The message is one line for a person. */
public final class DemoFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public DemoFailure(String message) {
        super(message);
    }
}
