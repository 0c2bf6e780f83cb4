package nl.luwte.crypto.opening;

import java.time.LocalDate;
import nl.luwte.crypto.bytes.Bytes;

/**
 * What the care worker who hands a message over says of it.
 *
 * @param directory hash of the directory version that chooses the new readers, 32 bytes
 * @param channel   the team that gets it
 * @param member    who hands over
 */
public record Handover(String deployment, Bytes directory, String channel, LocalDate day, String member) {
}
