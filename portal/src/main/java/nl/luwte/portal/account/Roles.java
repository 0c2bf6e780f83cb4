package nl.luwte.portal.account;

import static nl.luwte.portal.platform.Needs.Permit.DECIDE;
import static nl.luwte.portal.platform.Needs.Permit.OVERSEE;
import static nl.luwte.portal.platform.Needs.Permit.READ;
import static nl.luwte.portal.platform.Needs.Permit.REPLY;
import static nl.luwte.portal.platform.Needs.Permit.WORK;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.portal.platform.Needs.Permit;

/**
 * What each role may do (docs/roles.md). A role stands in the member's own signed record, so nobody gets one by a row
 * in the database; which teams she reads stands in the signed directory, and both must agree. A role that is not named
 * here may nothing.
 */
final class Roles {

    private static final Set<Permit> ANSWERS = EnumSet.of(READ, REPLY, WORK, DECIDE);
    /** What is handed over to them has no mailbox to answer to. */
    private static final Set<Permit> RECEIVES = EnumSet.of(READ, WORK, DECIDE);

    static final Map<String, Set<Permit>> ALL = Map.of(
            "triage", ANSWERS,
            "vertrouwenspersoon", ANSWERS,
            "klachtbehandelaar", ANSWERS,
            "zorgcoordinator", RECEIVES,
            "ggd", RECEIVES,
            "exit", RECEIVES,
            "teamlead", EnumSet.of(OVERSEE));

    private Roles() {}

    static Set<String> permissions(Collection<String> roles) {
        return roles.stream()
                .flatMap(role -> ALL.getOrDefault(role, Set.of()).stream())
                .map(Permit::permission)
                .collect(Collectors.toSet());
    }
}
