package nl.luwte.portal.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody must be allowed to do before an address of the desk answers: on a method, or on a resource for all of
 * its methods. An address of the desk that names nothing answers nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    Permit value();

    /** The word is the permission that a role gives. */
    enum Permit {
        /** Also who is not logged in. */
        NOTHING(""),
        /** Whoever is logged in, whatever her roles. */
        LOGIN(""),
        /** List and fetch what her teams received. */
        READ("case:read"),
        /** Write to a reporter. */
        REPLY("case:reply"),
        /** Write beside a case, keep drafts, hand it over, note that something left the desk. */
        WORK("case:work"),
        /** Set the last day of a case, or delete it. */
        DECIDE("case:decide"),
        /** See what staff did, and what waits. */
        OVERSEE("team:oversee");

        private final String permission;

        Permit(String permission) {
            this.permission = permission;
        }

        /** In the words of the access library; empty where no role is needed. */
        public String permission() {
            return permission;
        }
    }
}
