package nl.luwte.portal.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The one pool of connections, its schema brought up to date before anybody gets it. H2 (embedded) or PostgreSQL, by the address alone. */
public final class Database implements AutoCloseable {

    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(HikariDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
    }

    /** Opens the pool and migrates. */
    public static Database open(Settings.DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        // Named, because with delegate="false" the DriverManager of the container does not see the drivers in the WAR.
        boolean embedded = settings.url().startsWith("jdbc:h2:");
        config.setDriverClassName(embedded ? "org.h2.Driver" : "org.postgresql.Driver");
        // H2 writes up to half a second after a commit, so that a killed server forgets what it said it stored.
        config.setConnectionInitSql(embedded ? "set write_delay 0" : null);
        config.setMaximumPoolSize(12);
        config.setPoolName("luwte");
        HikariDataSource source = new HikariDataSource(config);
        Flyway.configure(Database.class.getClassLoader()).dataSource(source).load().migrate();
        return new Database(source);
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

    @Override
    public void close() {
        source.close();
    }
}
