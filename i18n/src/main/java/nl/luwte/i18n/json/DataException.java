package nl.luwte.i18n.json;

/** A data file of this module is absent or breaks its rules; the message names the file and the place in it. */
public final class DataException extends RuntimeException {
    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
