package nl.luwte.portal.noscript;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one answer of the mailbox without script shows.
 *
 * @param problem  key of a text, or null
 * @param done     key of a text, or null
 * @param channel  where a message went, or null
 * @param contents what the mailbox holds, or null where it was not opened
 * @param text     what was typed and not sent
 * @param form     number of the form whose consents are asked for, {@code all}, or the empty string
 */
public record Shown(
        String problem, String done, String channel, Mailbox.Contents contents, String text, String form) {

    static Shown nothing() {
        return new Shown(null, null, null, null, "", "");
    }

    static Shown problem(String key, String text) {
        return new Shown(key, null, null, null, text, "");
    }

    static Shown done(String key) {
        return new Shown(null, key, null, null, "", "");
    }

    /** It arrived in the open and was locked here, so it must not be called locked on arrival. */
    static Shown sentTo(String channel) {
        return new Shown(null, "plain.sent.text", channel, null, "", "");
    }

    static Shown contents(Mailbox.Contents contents) {
        return new Shown(null, null, null, contents, "", "");
    }

    static Shown consentsOf(String form) {
        return new Shown(null, null, null, null, "", form);
    }

    Shown asking(String form) {
        return new Shown(problem, done, channel, contents, text, form);
    }

    /** Number of the page after this one, or 0 where this is the last. */
    public int nextPage() {
        return contents == null || !contents.more() ? 0 : contents.page() + 1;
    }

    /** What care workers answered. */
    public List<Mailbox.Reply> replies() {
        return said().filter(reply -> !reply.isState()).toList();
    }

    /** What they said about where it stands. */
    public List<Mailbox.Reply> states() {
        return said().filter(Mailbox.Reply::isState).toList();
    }

    private Stream<Mailbox.Reply> said() {
        return contents == null ? Stream.empty() : contents.replies().stream();
    }
}
