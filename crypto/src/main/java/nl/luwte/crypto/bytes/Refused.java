package nl.luwte.crypto.bytes;

/**
 * Input that the format refuses. Its message is the code and nothing else, so that no log can hold what was refused;
 * it carries no stack trace and no cause for the same reason.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;

    public Refused(RefusalCode code) {
        super(code.wire(), null, false, false);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }

    /** @throws Refused with {@code code} if {@code holds} is false */
    public static void unless(boolean holds, RefusalCode code) {
        if (!holds) {
            throw new Refused(code);
        }
    }
}
