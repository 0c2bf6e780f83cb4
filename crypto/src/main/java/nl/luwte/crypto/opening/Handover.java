package nl.luwte.crypto.opening;

import java.time.LocalDate;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.envelope.Envelope;

/**
 * To whom a message is handed over.
 *
 * @param envelope  the one that the message was opened from
 * @param directory the version in force, which chooses the new readers
 * @param channel   the team that gets it
 * @param member    who hands over
 */
public record Handover(Envelope envelope, VerifiedDirectory directory, String channel, LocalDate day, String member) {
}
