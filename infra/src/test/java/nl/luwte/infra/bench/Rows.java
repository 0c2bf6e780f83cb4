package nl.luwte.infra.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Where a portal keeps its rows. */
interface Rows extends AutoCloseable {
    /** Lets a load through that the budget of a real portal would stop. */
    List<String> NO_BUDGET = List.of("limit.intake.per-second=1000000", "limit.intake.burst=1000000");

    String name();

    /** Lines for luwte.properties. */
    List<String> settings();

    @Override
    void close() throws IOException;

    /** The file of a demo. */
    static Rows h2() {
        return new Rows() {
            @Override
            public String name() {
                return "H2";
            }

            @Override
            public List<String> settings() {
                return NO_BUDGET;
            }

            @Override
            public void close() {
                // goes with the demo's folder
            }
        };
    }

    /** A PostgreSQL on this machine that writes to disk at every commit, as its own default is and the embedded one's is not. */
    static Rows postgres() throws IOException {
        EmbeddedPostgres running = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
        return new Rows() {
            @Override
            public String name() {
                return "PostgreSQL 17";
            }

            @Override
            public List<String> settings() {
                String url = "jdbc:postgresql://127.0.0.1:" + running.getPort() + "/postgres";
                return Stream.concat(NO_BUDGET.stream(), Stream.of("database.url=" + url, "database.user=postgres", "database.password=postgres")).toList();
            }

            @Override
            public void close() throws IOException {
                running.close();
            }
        };
    }
}
