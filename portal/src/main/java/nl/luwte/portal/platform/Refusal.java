package nl.luwte.portal.platform;

import java.time.Duration;

/**
 * Everything a request can be refused for. One mapper turns it into an answer; who asks learns the status and a short
 * code, never a detail.
 */
public sealed interface Refusal {

    /** HTTP status. */
    int status();

    /** Short code, listed in docs/api.md. */
    String code();

    /** The bytes are not what the format asks for. */
    record Malformed(int status, String code) implements Refusal {}

    /** Not proved, not allowed, or not of this moment. */
    record Forbidden(int status, String code) implements Refusal {}

    /** There is nothing here, for this caller. */
    record Absent(int status, String code) implements Refusal {}

    /** Something is there already, or has changed meanwhile. */
    record Conflict(int status, String code) implements Refusal {}

    /**
     * Over the budget of this moment.
     *
     * @param seconds after which trying again makes sense, at least 1
     */
    record Busy(int status, String code, long seconds) implements Refusal {}

    static Refusal malformed(String code) {
        return new Malformed(400, code);
    }

    static Refusal unprocessable(String code) {
        return new Malformed(422, code);
    }

    static Refusal tooLarge() {
        return new Malformed(413, "size");
    }

    static Refusal type() {
        return new Malformed(415, "type");
    }

    static Refusal forbidden(String code) {
        return new Forbidden(403, code);
    }

    static Refusal unauthenticated() {
        return new Forbidden(401, "login");
    }

    static Refusal absent() {
        return new Absent(404, "absent");
    }

    static Refusal conflict(String code) {
        return new Conflict(409, code);
    }

    static Refusal busy() {
        return busy(Duration.ofSeconds(1));
    }

    /** To be tried again after this time, in whole seconds, rounded up. */
    static Refusal busy(Duration wait) {
        return new Busy(429, "busy", Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** As an exception, where a method cannot return it. */
    default RefusalException thrown() {
        return new RefusalException(this);
    }
}
