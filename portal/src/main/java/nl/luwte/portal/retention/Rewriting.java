package nl.luwte.portal.retention;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.platform.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes the tables of cases anew in random order and leaves nothing of the old ones in the database's files. Every
 * statement that only one product knows stands here.
 */
public sealed interface Rewriting {

    /** All or nothing: when it fails, every row is where it was. */
    void run();

    /** The way of the product that this database is. */
    static Rewriting of(Database database, Entropy entropy) {
        return database.product().startsWith("H2")
                ? new OnH2(database, entropy)
                : new OnPostgres(database.jdbi(), entropy);
    }

    private static List<Object> shuffledKeys(Handle handle, Table table, Entropy entropy) {
        return entropy.shuffle(handle.createQuery("select " + table.key() + " from " + table.name())
                .map((row, context) -> row.getObject(1))
                .list());
    }

    /**
     * A table of cases or of what staff did with them, in the order in which a transaction may lock and fill them.
     *
     * @param key name of its primary key
     */
    record Table(String name, String key, String keyType) {

        static final Table TOMBSTONE = new Table("tombstone", "hash", "bytea");
        static final List<Table> ALL = List.of(
                new Table("case_row", "id", "bigint"),
                new Table("envelope", "id", "bigint"),
                TOMBSTONE,
                new Table("drawer", "id", "bigint"),
                new Table("audit", "id", "bigint"));

        static String names() {
            return ALL.stream().map(Table::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * A row with a number for a key lies where its number says, and ours are random. Tombstones have another key, so
     * that H2 counts them as they come: they are stored anew. Old pages stay in the
     * file, also after a vacuum or an ordinary close; only {@code shutdown compact} writes a new file with nothing but
     * what is there, in the order of the keys.
     */
    record OnH2(Database database, Entropy entropy) implements Rewriting {

        @Override
        public void run() {
            database.alone(connection -> {
                Jdbi.create(connection).useTransaction(this::shuffleTombstones);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("shutdown compact");
                }
            });
        }

        private void shuffleTombstones(Handle handle) {
            List<Object> hashes = shuffledKeys(handle, Table.TOMBSTONE, entropy);
            handle.execute("delete from tombstone");
            PreparedBatch batch = handle.prepareBatch("insert into tombstone (hash) values (?)");
            hashes.forEach(hash -> batch.bind(0, hash).add());
            batch.execute();
        }
    }

    /**
     * Fresh files for the tables, their indexes and the long values beside them, filled in random order by one
     * transaction: rows keep neither their places nor the transaction numbers of their
     * arrival, and long values get new numbers. {@code vacuum full} and {@code cluster} would keep the numbers of both.
     */
    record OnPostgres(Jdbi jdbi, Entropy entropy) implements Rewriting {

        private static final Logger LOG = Logger.getLogger(OnPostgres.class.getName());
        /** SQLSTATE of PostgreSQL. */
        private static final String INSUFFICIENT_PRIVILEGE = "42501";

        @Override
        public void run() {
            jdbi.useTransaction(handle -> {
                // Behind a backup that runs just now, requests would queue up after us: then rather another time.
                handle.execute("set local lock_timeout = '10s'");
                handle.execute("lock table " + Table.names() + " in access exclusive mode");
                Table.ALL.forEach(table -> hold(handle, table));
                handle.execute("truncate table " + Table.names());
                Table.ALL.forEach(table -> fill(handle, table));
            });
            leaveTheLogBehind();
        }

        /**
         * The write-ahead log holds the day in its order. A new segment and a checkpoint make the old ones superfluous;
         * with {@code wal_recycle = off} the server then removes them. Without the right to do so, or with another
         * setting, the log stays as long as docs/operating.md says.
         */
        private void leaveTheLogBehind() {
            try {
                jdbi.useHandle(handle -> {
                    handle.execute("select pg_switch_wal()");
                    handle.execute("checkpoint");
                });
            } catch (JdbiException e) {
                if (!(e.getCause() instanceof SQLException refused)
                        || !INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                    throw e;
                }
                LOG.warning("the role of the database may not leave its write-ahead log behind (docs/operating.md)");
            }
        }

        private void hold(Handle handle, Table table) {
            handle.execute(
                    "create temporary table held_" + table.name() + " on commit drop as select * from " + table.name());
            handle.execute("create temporary table place_" + table.name() + " (key " + table.keyType()
                    + " primary key, place integer not null) on commit drop");
            PreparedBatch batch =
                    handle.prepareBatch("insert into place_" + table.name() + " (key, place) values (?, ?)");
            int place = 0;
            for (Object key : shuffledKeys(handle, table, entropy)) {
                batch.bind(0, key).bind(1, place++).add();
            }
            batch.execute();
        }

        private static void fill(Handle handle, Table table) {
            handle.execute("insert into " + table.name() + " select held.* from held_" + table.name()
                    + " held join place_" + table.name() + " on place_" + table.name() + ".key = held." + table.key()
                    + " order by place_" + table.name() + ".place");
        }
    }
}
