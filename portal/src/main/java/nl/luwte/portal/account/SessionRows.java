package nl.luwte.portal.account;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;
import org.apache.shiro.session.Session;
import org.apache.shiro.session.UnknownSessionException;
import org.apache.shiro.session.mgt.SimpleSession;
import org.apache.shiro.session.mgt.eis.AbstractSessionDAO;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.support.DefaultSubjectContext;
import org.jdbi.v3.core.Jdbi;

/**
 * Sessions of staff as rows, so that another node goes on with them. Only an account name, a token and two times are
 * stored, as columns: nothing is deserialised that somebody could have put into the database.
 *
 * <p>The rows alone decide when a session ends: after twenty minutes without a request, and twelve hours after it
 * began.
 */
final class SessionRows extends AbstractSessionDAO {

    static final String REALM = "staff";
    static final String CSRF = "csrf";

    static final Duration IDLE = Duration.ofMinutes(20);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final int ID_BYTES = 32;
    private static final long NO_TIMEOUT_OF_SHIRO = -1;

    private final Jdbi jdbi;
    private final Clock clock;

    SessionRows(Jdbi jdbi, Entropy entropy, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        setSessionIdGenerator(session -> entropy.bytes(ID_BYTES).toBase64url());
    }

    @Override
    protected Serializable doCreate(Session session) {
        Serializable id = generateSessionId(session);
        assignSessionId(session, id);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into staff_session (id_hash, account, csrf, started, last_access) values (:id, :account, :csrf, :started, :last)")
                .bind("id", hash(id))
                .bind("account", account(session))
                .bind("csrf", (String) session.getAttribute(CSRF))
                .bind("started", clock.millis())
                .bind("last", clock.millis())
                .execute());
        return id;
    }

    /** Null, which Shiro takes for a session that does not exist, when it is over. */
    @Override
    protected Session doReadSession(Serializable id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select account, csrf, started, last_access from staff_session where id_hash = :id and last_access > :last and started > :started")
                .bind("id", hash(id))
                .bind("last", clock.millis() - IDLE.toMillis())
                .bind("started", clock.millis() - LONGEST.toMillis())
                .map((row, context) -> session(id, row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .findOne()
                .orElse(null));
    }

    private Session session(Serializable id, String account, String csrf, long started, long lastAccess) {
        SimpleSession session = new SimpleSession();
        session.setId(id);
        session.setStartTimestamp(new Date(started));
        session.setLastAccessTime(new Date(lastAccess));
        session.setTimeout(NO_TIMEOUT_OF_SHIRO);
        if (account != null) {
            session.setAttribute(
                    DefaultSubjectContext.PRINCIPALS_SESSION_KEY, new SimplePrincipalCollection(account, REALM));
            session.setAttribute(DefaultSubjectContext.AUTHENTICATED_SESSION_KEY, Boolean.TRUE);
            session.setAttribute(CSRF, csrf);
        }
        return session;
    }

    @Override
    public void update(Session session) throws UnknownSessionException {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update staff_session set account = :account, csrf = :csrf, last_access = :last where id_hash = :id")
                .bind("account", account(session))
                .bind("csrf", (String) session.getAttribute(CSRF))
                .bind("last", clock.millis())
                .bind("id", hash(session.getId()))
                .execute());
    }

    @Override
    public void delete(Session session) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from staff_session where id_hash = :id")
                .bind("id", hash(session.getId()))
                .execute());
    }

    /** Removes what is over. */
    int deleteOver(long nowMillis) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "delete from staff_session where last_access <= :last or started <= :started")
                .bind("last", nowMillis - IDLE.toMillis())
                .bind("started", nowMillis - LONGEST.toMillis())
                .execute());
    }

    /** Empty: timed-out rows are removed by a statement, not by loading every session. */
    @Override
    public Collection<Session> getActiveSessions() {
        return List.of();
    }

    private static String account(Session session) {
        // Shiro writes principals and "authenticated" one after the other; without remember-me the first implies the
        // second.
        Object principals = session.getAttribute(DefaultSubjectContext.PRINCIPALS_SESSION_KEY);
        return principals instanceof SimplePrincipalCollection collection
                ? (String) collection.getPrimaryPrincipal()
                : null;
    }

    private static byte[] hash(Serializable id) {
        return Bytes.sha256(Bytes.of(id.toString().getBytes(StandardCharsets.UTF_8)))
                .toArray();
    }
}
