package nl.luwte.portal.noscript;

import java.util.List;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.form.Forms;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.platform.Today;

/** Puts the pages of this package together; the rest of the portal sees nothing else of it. */
public final class WithoutScript {

    /** Hashed at once, and waiting: 19 MiB each for those that run. */
    private static final int RUNNING = 2;

    private static final int WAITING = 8;

    private WithoutScript() {}

    /** The resources of the public realm. */
    public static List<Object> pages(
            Frames frames,
            Forms forms,
            Teams teams,
            CaseStore store,
            PublishedDirectory directory,
            Today today,
            Entropy entropy) {
        String deployment = directory.inForce().directory().deployment();
        HashingQueue queue = new HashingQueue(RUNNING, WAITING);
        Writer writer = new Writer(directory, today, entropy);
        PlainTell tell = new PlainTell(deployment, writer, store, queue, today, entropy);
        return List.of(
                new PlainPages(frames, forms, teams, tell, entropy),
                new PlainMailboxPages(
                        frames,
                        forms,
                        teams,
                        new Mailbox(store, directory),
                        writer,
                        store,
                        queue,
                        deployment,
                        today));
    }
}
