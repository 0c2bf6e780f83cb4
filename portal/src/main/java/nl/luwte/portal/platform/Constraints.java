package nl.luwte.portal.platform;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** Tells a broken constraint, which a race explains, from a database that does not work. */
public final class Constraints {

    /** SQL:2016, class of "integrity constraint violation"; H2 and PostgreSQL differ only in what follows. */
    private static final String CLASS = "23";

    private Constraints() {}

    public static boolean broken(JdbiException failure) {
        return failure.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(CLASS);
    }
}
