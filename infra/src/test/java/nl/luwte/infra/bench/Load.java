package nl.luwte.infra.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Clients that send requests one after the other, each over a connection that stays open (HTTP/1.1). */
final class Load {
    /**
     * What came of it.
     *
     * @param statuses how many answers by status; 0 where none came
     * @param nanos from the first request to the last answer
     * @param millis how long each request took, in milliseconds
     */
    record Result(Map<Integer, Integer> statuses, long nanos, Sample millis) {
        int accepted() {
            return statuses.getOrDefault(200, 0);
        }

        int failed() {
            return statuses.values().stream().mapToInt(Integer::intValue).sum() - accepted();
        }

        double seconds() {
            return nanos / 1e9;
        }

        double perSecond() {
            return accepted() / seconds();
        }
    }

    private Load() {}

    /** Sends the requests numbered 0 to {@code count}. */
    static Result run(int clients, int count, IntFunction<HttpRequest> request) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<Integer, Integer> statuses = new TreeMap<>();
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        long sent = System.nanoTime();
                        int status = status(client, request.apply(number));
                        millis.add((System.nanoTime() - sent) / 1e6);
                        synchronized (statuses) {
                            statuses.merge(status, 1, Integer::sum);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return new Result(statuses, System.nanoTime() - begun, new Sample(millis.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException none) {
            return 0;
        }
    }
}
