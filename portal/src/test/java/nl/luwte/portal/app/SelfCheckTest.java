package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;
import nl.luwte.portal.platform.Postgres;
import nl.luwte.portal.platform.Settings.DatabaseSettings;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    @OnBothDatabases
    void theDatabasesWeRunOnPass(Database database) {
        assertDoesNotThrow(() -> SelfCheck.database(database));
    }

    @OnBothDatabases
    void theH2ThatRunsIsTheOneWeShip(Database database) {
        String product = database.product();
        assertTrue(product.startsWith(SelfCheck.H2 + " ") || product.startsWith("PostgreSQL 17."), product);
    }

    @Test
    void aPostgresqlThatAnswersBeforeItHasWrittenIsRefused() throws Exception {
        try (Postgres server = Postgres.start()) {
            DatabaseSettings settings = server.newDatabase();
            String options = settings.url().contains("?") ? "&options=" : "?options=";
            try (Database database = Database.open(new DatabaseSettings(settings.url() + options + "-c%20synchronous_commit=off", settings.user(), ""))) {
                IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> SelfCheck.database(database));
                assertEquals("the database answers before what it stored is on disk: set synchronous_commit and fsync to on", refusal.getMessage());
            }
        }
    }
}
