package nl.luwte.portal.noscript;

import java.util.List;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.form.Forms;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.platform.Today;

/** Puts the pages of this package together; the rest of the portal sees nothing else of it. */
public final class WithoutScript {

    /** Hashed at once, and waiting: 19 MiB each for those that run. */
    private static final int RUNNING = 2;

    private static final int WAITING = 8;

    private WithoutScript() {}

    /**
     * The resources of the public realm.
     *
     * @param secret of the installation, for the tokens of pages
     * @param budget what this node stores at a time, shared with the browsers that have script
     */
    public static List<Object> pages(
            Frames frames,
            Forms forms,
            Teams teams,
            Behind behind,
            CaseStore store,
            PublishedDirectory directory,
            Today today,
            Entropy entropy,
            SecretBytes secret,
            Budget budget) {
        String deployment = directory.inForce().directory().deployment();
        HashingQueue queue = new HashingQueue(RUNNING, WAITING);
        Gate gate = new Gate(directory.origins(), secret, today.clock(), entropy, budget);
        Writer writer = new Writer(directory, today, entropy);
        PlainTell tell = new PlainTell(deployment, writer, store, queue, gate, today, entropy);
        return List.of(
                new PlainPages(frames, forms, teams, behind, tell, writer, gate),
                new PlainMailboxPages(
                        frames,
                        forms,
                        teams,
                        new Mailbox(store, directory),
                        writer,
                        store,
                        queue,
                        gate,
                        deployment,
                        today));
    }
}
