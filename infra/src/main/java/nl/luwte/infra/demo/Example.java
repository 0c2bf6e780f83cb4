package nl.luwte.infra.demo;

import java.util.List;
import nl.luwte.crypto.envelope.SealedBy;

/**
 * An invented case, as {@code demo/cases.json} tells it.
 *
 * @param id name in that file, for error messages
 * @param form id of the questionnaire
 * @param channel id of the team that reads it
 * @param language in which the reporter reads and writes
 * @param noReply whether she leaves without a way back
 * @param sealedBy where her report was sealed
 * @param steps the report, then what followed, the oldest first
 */
record Example(String id, String form, String channel, String language, boolean noReply, SealedBy sealedBy, List<Step> steps) {
    Example {
        steps = List.copyOf(steps);
    }
}
