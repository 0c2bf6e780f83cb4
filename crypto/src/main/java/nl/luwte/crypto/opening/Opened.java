package nl.luwte.crypto.opening;

import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.envelope.Content;

/**
 * What was inside, with its signature and, in direction in, its case id checked. Whether the signer may sign and whether the
 * questionnaire is admitted is for the directory to say.
 *
 * @param frame who handed the message over, where somebody did; only the desk reads one
 */
public record Opened(Content content, Bytes messageHash, Optional<Frame> frame) {
    /** A message that was not handed over. */
    public Opened(Content content, Bytes messageHash) {
        this(content, messageHash, Optional.empty());
    }

    /**
     * This, if it was made for the deployment.
     *
     * @throws Refused {@code deployment}
     */
    public Opened inDeployment(String deployment) {
        Refused.unless(content.deployment().equals(deployment), RefusalCode.DEPLOYMENT);
        return this;
    }

    /**
     * This, if it belongs to the case.
     *
     * @throws Refused {@code case}
     */
    public Opened inCase(Bytes caseId) {
        Refused.unless(content.caseId().equals(caseId), RefusalCode.CASE);
        return this;
    }
}
