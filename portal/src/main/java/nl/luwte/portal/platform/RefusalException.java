package nl.luwte.portal.platform;

/** Carries a {@link Refusal} to the mapper. Without stack trace: refusing is normal work. */
public final class RefusalException extends RuntimeException {

    private final transient Refusal refusal;

    RefusalException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
