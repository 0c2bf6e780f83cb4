package nl.luwte.crypto.request;

import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.envelope.Envelope;

/** What a request asks for. A puzzle counter is 8 bytes, unsigned, held in a long. */
public sealed interface Action {
    /** Opens a case with its first envelope. */
    record Open(String channel, long counter, Envelope envelope) implements Action {
        public Open {
            Names.CHANNEL.require(channel);
        }
    }

    /** Adds an envelope to a case. */
    record Write(long counter, Envelope envelope) implements Action {
    }

    /** Reads a page of replies, 0 to 255. */
    record Read(int page) implements Action {
        public Read {
            Refused.unless(page >= 0 && page <= 255, RefusalCode.FIELD);
        }
    }

    /** Deletes the mailbox and every envelope. */
    record Delete() implements Action {
    }
}
