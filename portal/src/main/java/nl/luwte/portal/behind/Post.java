package nl.luwte.portal.behind;

/** Brings the one message there is. */
public interface Post {

    /** @throws IllegalStateException if it was not taken over; the message of the exception names nobody */
    void bring(String address);
}
