package nl.luwte.portal.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the one realm a resource belongs to. The start is refused when a resource stands in another realm than it says.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InRealm {

    Realm value();

    /** Who calls. */
    enum Realm {
        /** Anybody, to read pages. */
        PUBLIC,
        /** The browser of a reporter; nothing about her but what she sends. */
        REPORTER,
        /** A care worker who is logged in, or is about to. */
        DESK
    }
}
