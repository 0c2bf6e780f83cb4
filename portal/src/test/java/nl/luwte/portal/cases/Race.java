package nl.luwte.portal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several threads do something from one signal on. */
public final class Race {

    private Race() {}

    /** What each of them ended with; a failure of one is thrown. */
    public static List<Object> of(int runners, IntFunction<Object> run) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        CyclicBarrier start = new CyclicBarrier(runners);
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return run.apply(runner);
                }));
            }
            List<Object> ends = new ArrayList<>();
            for (Future<Object> each : running) {
                ends.add(each.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }
}
