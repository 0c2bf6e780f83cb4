package nl.luwte.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.HandClock;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;
import org.apache.shiro.session.Session;
import org.apache.shiro.session.UnknownSessionException;
import org.apache.shiro.session.mgt.SimpleSession;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.support.DefaultSubjectContext;

class SessionRowsTest {

    private final HandClock clock = new HandClock();
    private Database database;
    private SessionRows rows;

    private Serializable begin(Database given) {
        database = given;
        rows = node("one at " + clock.millis());
        Session session = new SimpleSession();
        rows.create(session);
        session.setAttribute(DefaultSubjectContext.PRINCIPALS_SESSION_KEY, new SimplePrincipalCollection("anna", SessionRows.REALM));
        session.setAttribute(SessionRows.CSRF, "token");
        rows.update(session);
        return session.getId();
    }

    private SessionRows node(String name) {
        return new SessionRows(database.jdbi(), new Repeatable(name), clock);
    }

    @OnBothDatabases
    void anotherNodeGoesOnWithTheSession(Database given) {
        Serializable id = begin(given);
        Session session = node("two").readSession(id);
        assertEquals("token", session.getAttribute(SessionRows.CSRF));
        assertEquals("anna", ((SimplePrincipalCollection) session.getAttribute(DefaultSubjectContext.PRINCIPALS_SESSION_KEY)).getPrimaryPrincipal());
        assertEquals(Boolean.TRUE, session.getAttribute(DefaultSubjectContext.AUTHENTICATED_SESSION_KEY));
    }

    @OnBothDatabases
    void aSessionWithoutAccountIsNotLoggedIn(Database given) {
        begin(given);
        Session session = new SimpleSession();
        rows.create(session);
        assertEquals(List.of(), List.copyOf(rows.readSession(session.getId()).getAttributeKeys()));
    }

    @OnBothDatabases
    void theIdItselfIsNotInTheTable(Database given) {
        Serializable id = begin(given);
        Bytes stored = database.jdbi().withHandle(handle -> handle.createQuery("select id_hash from staff_session").map((row, context) -> Bytes.of(row.getBytes(1))).one());
        assertEquals(Bytes.sha256(Bytes.ofUtf8(id.toString())), stored);
        assertUnknown(stored.toBase64url());
    }

    @OnBothDatabases
    void twentyMinutesWithoutARequestEndIt(Database given) {
        Serializable id = begin(given);
        clock.move(SessionRows.IDLE.minusMillis(1));
        Session session = rows.readSession(id);
        clock.move(Duration.ofMillis(1));
        assertUnknown(id);
        // Whoever read it a moment before still ends without a row to go on with.
        rows.delete(session);
        assertEquals(0, count());
    }

    @OnBothDatabases
    void aRequestGivesTwentyMinutesMore(Database given) {
        Serializable id = begin(given);
        clock.move(SessionRows.IDLE.minusMinutes(1));
        rows.update(rows.readSession(id));
        clock.move(SessionRows.IDLE.minusMinutes(1));
        assertEquals(id, rows.readSession(id).getId());
    }

    @OnBothDatabases
    void twelveHoursEndItHoweverBusy(Database given) {
        Serializable id = begin(given);
        for (int quarter = 1; quarter < 48; quarter++) {
            clock.move(Duration.ofMinutes(15));
            rows.update(rows.readSession(id));
        }
        clock.move(Duration.ofMinutes(15));
        assertUnknown(id);
    }

    @OnBothDatabases
    void whatIsOverIsRemovedAndNothingElse(Database given) {
        begin(given);
        clock.move(SessionRows.IDLE);
        Serializable young = begin(given);
        assertEquals(1, rows.deleteOver(clock.millis()));
        assertEquals(young, rows.readSession(young).getId());
        assertEquals(1, count());
    }

    private void assertUnknown(Serializable id) {
        assertThrows(UnknownSessionException.class, () -> rows.readSession(id));
    }

    private int count() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from staff_session").mapTo(Integer.class).one());
    }
}
