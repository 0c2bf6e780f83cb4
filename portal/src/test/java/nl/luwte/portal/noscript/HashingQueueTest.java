package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.luwte.portal.platform.RefusalException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingQueueTest {

    private static final int PATIENCE = 20;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void stop() {
        finish.countDown();
        others.shutdownNow();
    }

    private Future<Integer> hold(HashingQueue queue, CountDownLatch started) {
        return others.submit(() -> queue.run(() -> {
            started.countDown();
            awaited(finish);
            return 1;
        }));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoFindsNoPlaceIsToldAtOnceAndTheOthersGoOn() throws Exception {
        HashingQueue queue = new HashingQueue(2, 0);
        CountDownLatch started = new CountDownLatch(2);
        List<Future<Integer>> held = List.of(hold(queue, started), hold(queue, started));
        awaited(started);
        assertEquals(429, assertThrows(RefusalException.class, () -> queue.run(() -> 0)).refusal().status());
        finish.countDown();
        for (Future<Integer> one : held) {
            assertEquals(1, one.get(PATIENCE, TimeUnit.SECONDS));
        }
        assertEquals(5, queue.run(() -> 5));
    }

    @Test
    void noMoreThanAllowedHashAtOnceAndThoseWhoWaitGetTheirTurn() throws Exception {
        HashingQueue queue = new HashingQueue(2, 8);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(others.submit(() -> queue.run(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                two.countDown();
                awaited(two);
                return now.decrementAndGet();
            })));
        }
        for (Future<Integer> one : all) {
            assertTrue(one.get(PATIENCE, TimeUnit.SECONDS) < 2);
        }
        assertEquals(2, most.get());
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() {
        HashingQueue queue = new HashingQueue(1, 0);
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> queue.run(() -> {
                throw new IllegalStateException();
            }));
        }
        assertEquals(7, queue.run(() -> 7));
    }
}
