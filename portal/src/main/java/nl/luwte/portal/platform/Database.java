package nl.luwte.portal.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.store.fs.FilePath;
import org.jdbi.v3.core.Jdbi;

/** The one pool of connections, its schema brought up to date before anybody gets it. H2 (embedded) or PostgreSQL, by the address alone. */
public final class Database implements AutoCloseable {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    /** PostgreSQL's ways, and no delay between a commit and its writing. A setting of the address that differs is refused by H2. */
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    private static final int CONNECTIONS = 12;

    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(HikariDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
    }

    /**
     * Opens the pool and migrates.
     *
     * @throws IllegalArgumentException unless the address begins with {@code jdbc:h2:file:} or {@code jdbc:postgresql:}
     */
    public static Database open(Settings.DatabaseSettings settings) {
        HikariDataSource source = new HikariDataSource(pool(settings, CONNECTIONS));
        try {
            Flyway.configure(Database.class.getClassLoader()).dataSource(source).load().migrate();
            return new Database(source);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static HikariConfig pool(Settings.DatabaseSettings settings, int connections) {
        boolean embedded = settings.url().startsWith(H2_FILE);
        if (!embedded && !settings.url().startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("database.url must begin with " + H2_FILE + " or " + POSTGRESQL);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(embedded ? forced(settings.url()) : settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        // Named, because with delegate="false" the DriverManager of the container does not see the drivers in the WAR.
        config.setDriverClassName(embedded ? "org.h2.Driver" : "org.postgresql.Driver");
        config.setMaximumPoolSize(connections);
        config.setPoolName("luwte");
        return config;
    }

    private static String forced(String url) {
        FilePath.register(new ForcedFiles());
        return "jdbc:h2:" + ForcedFiles.SCHEME + ":" + url.substring(H2_FILE.length()) + H2_OPTIONS;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** Product and version, for the self-check: the container brings an older H2 that must not be the one that runs. */
    public String product() {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData meta = connection.getMetaData();
            return meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    /** Whether what is committed is on disk: the session and the server say so. */
    public boolean flushesAtCommit() {
        if (product().startsWith("H2")) {
            return "0".equals(one("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'"));
        }
        return !"off".equals(one("show synchronous_commit")) && "on".equals(one("show fsync"));
    }

    private String one(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    /** Connections that somebody holds at this moment. */
    int borrowed() {
        return source.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        source.close();
    }
}
