package nl.luwte.portal.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.luwte.portal.platform.Settings.DatabaseSettings;

/** A PostgreSQL server on a free port of the loopback interface. */
public final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final AtomicInteger made = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** With its data in a temporary folder. */
    public static Postgres start() {
        return start(asOperated());
    }

    /** With its data in this folder, which does not exist yet. */
    public static Postgres start(Path folder) {
        return start(asOperated().setDataDirectory(folder));
    }

    /** As docs/operating.md says; the library turns the first two settings off otherwise, for speed. */
    private static EmbeddedPostgres.Builder asOperated() {
        return EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").setServerConfig("wal_recycle", "off");
    }

    private static Postgres start(EmbeddedPostgres.Builder settings) {
        try {
            return new Postgres(settings.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** A new, empty database. */
    public DatabaseSettings newDatabase() {
        String name = "luwte" + made.incrementAndGet();
        execute("create database " + name);
        return new DatabaseSettings(server.getJdbcUrl(USER, name), USER, "");
    }

    /** A new, empty database owned by a new role that may do nothing else. */
    public DatabaseSettings newDatabaseOfItsOwnRole() {
        String name = "luwte" + made.incrementAndGet();
        execute("create role " + name + " login");
        execute("create database " + name + " owner " + name);
        return new DatabaseSettings(server.getJdbcUrl(name, name), name, "");
    }

    /** Removes the database that was made last. */
    void dropLast() {
        execute("drop database luwte" + made.get());
    }

    private void execute(String statement) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() throws IOException {
        // The library waits five seconds for the end; what is left to write is written before.
        execute("checkpoint");
        server.close();
    }
}
