package nl.luwte.portal.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.luwte.portal.platform.Settings.DatabaseSettings;

/** A PostgreSQL server on a free port of the loopback interface, with its data in a temporary folder. */
public final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final AtomicInteger made = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** As an operator would run it: the library turns both settings off otherwise, for speed. */
    public static Postgres start() {
        return start("on");
    }

    static Postgres start(String synchronousCommit) {
        try {
            return new Postgres(EmbeddedPostgres.builder().setServerConfig("synchronous_commit", synchronousCommit).setServerConfig("fsync", "on").start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** A new, empty database. */
    public DatabaseSettings newDatabase() {
        String name = "luwte" + made.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new DatabaseSettings(server.getJdbcUrl(USER, name), USER, "");
        } catch (SQLException e) {
            throw new IllegalStateException("no new database", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
