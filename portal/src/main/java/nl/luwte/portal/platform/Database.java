package nl.luwte.portal.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.flywaydb.core.Flyway;
import org.h2.store.fs.FilePath;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one pool of connections, its schema brought up to date before anybody gets it. H2 (embedded) or PostgreSQL, by
 * the address alone.
 */
public final class Database implements AutoCloseable {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    /**
     * PostgreSQL's ways, and no delay between a commit and its writing: H2 takes half a second otherwise, and a killed
     * server forgets what it said it stored. Another value in the address is refused by H2.
     */
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    private static final int CONNECTIONS = 12;

    private final Settings.DatabaseSettings settings;
    private final Jdbi jdbi = Jdbi.create(new Door());
    /**
     * Everybody who holds a connection shares it; fair, so that who wants to be alone is not kept waiting by those who
     * come later.
     */
    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock(true);

    private volatile HikariDataSource source;

    private Database(Settings.DatabaseSettings settings, HikariDataSource source) {
        this.settings = settings;
        this.source = source;
    }

    /**
     * Opens the pool and migrates.
     *
     * @throws IllegalArgumentException unless the address begins with {@code jdbc:h2:file:} or {@code jdbc:postgresql:}
     */
    public static Database open(Settings.DatabaseSettings settings) {
        HikariDataSource source = new HikariDataSource(pool(settings));
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .load()
                    .migrate();
            return new Database(settings, source);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static HikariConfig pool(Settings.DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(settings));
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        // Named, because with delegate="false" the DriverManager of the container does not see the drivers in the WAR.
        config.setDriverClassName(driver(settings).getClass().getName());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("luwte");
        return config;
    }

    private static String url(Settings.DatabaseSettings settings) {
        if (settings.url().startsWith(H2_FILE)) {
            FilePath.register(new ForcedFiles());
            return "jdbc:h2:" + ForcedFiles.SCHEME + ":" + settings.url().substring(H2_FILE.length()) + H2_OPTIONS;
        }
        if (settings.url().startsWith(POSTGRESQL)) {
            return settings.url();
        }
        throw new IllegalArgumentException("database.url must begin with " + H2_FILE + " or " + POSTGRESQL);
    }

    private static Driver driver(Settings.DatabaseSettings settings) {
        return settings.url().startsWith(H2_FILE) ? new org.h2.Driver() : new org.postgresql.Driver();
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** What is done alone; it may shut the database down. */
    public interface Alone {

        /** @param connection the only one, closed afterwards */
        void act(Connection connection) throws SQLException;
    }

    /**
     * Waits until no connection is in use, closes them all, opens one for {@code work}, and opens the pool again.
     * Whoever asks for a connection meanwhile waits and gets one afterwards.
     * For an embedded database: other processes are not kept out.
     */
    public void alone(Alone work) {
        inUse.writeLock().lock();
        try {
            source.close();
            try (Connection connection = connectPastThePool()) {
                work.act(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("what was to be done alone with the database was not done", e);
            } finally {
                HikariConfig again = pool(settings);
                // A pool that cannot connect at once goes on trying, instead of leaving us with a closed one.
                again.setInitializationFailTimeout(-1);
                source = new HikariDataSource(again);
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private Connection connectPastThePool() throws SQLException {
        Properties credentials = new Properties();
        credentials.setProperty("user", settings.user());
        credentials.setProperty("password", settings.password());
        return driver(settings).connect(url(settings), credentials);
    }

    /** Product and version, for the self-check: the container brings an older H2 that must not be the one that runs. */
    public String product() {
        try (Handle handle = jdbi.open()) {
            DatabaseMetaData meta = handle.getConnection().getMetaData();
            return meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    /** Whether what is committed is on disk: the session and the server say so. */
    public boolean flushesAtCommit() {
        if (product().startsWith("H2")) {
            return "0"
                    .equals(
                            one(
                                    "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'"));
        }
        return !"off".equals(one("show synchronous_commit")) && "on".equals(one("show fsync"));
    }

    private String one(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    /** Connections that somebody holds at this moment. */
    int borrowed() {
        return source.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        source.close();
    }

    private final class Door implements ConnectionFactory {

        @Override
        public Connection openConnection() throws SQLException {
            inUse.readLock().lock();
            boolean opened = false;
            try {
                Connection connection = source.getConnection();
                opened = true;
                return connection;
            } finally {
                if (!opened) {
                    inUse.readLock().unlock();
                }
            }
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            try {
                connection.close();
            } finally {
                inUse.readLock().unlock();
            }
        }
    }
}
