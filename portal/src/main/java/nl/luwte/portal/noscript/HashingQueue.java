package nl.luwte.portal.noscript;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.luwte.portal.platform.Refusal;

/**
 * Bounds what hashing codes may cost: a few at a time, a few waiting. When it is full, only these pages say so; every
 * other page goes on.
 */
final class HashingQueue {

    private final Semaphore places;
    private final Semaphore running;

    /**
     * @param running hashed at the same time, 19 MiB each
     * @param waiting waiting besides
     */
    HashingQueue(int running, int waiting) {
        this.running = new Semaphore(running, true);
        this.places = new Semaphore(running + waiting);
    }

    /** @throws nl.luwte.portal.platform.RefusalException busy, when no place is left */
    <T> T run(Supplier<T> hashing) {
        if (!places.tryAcquire()) {
            throw Refusal.busy().thrown();
        }
        try {
            running.acquireUninterruptibly();
            try {
                return hashing.get();
            } finally {
                running.release();
            }
        } finally {
            places.release();
        }
    }
}
