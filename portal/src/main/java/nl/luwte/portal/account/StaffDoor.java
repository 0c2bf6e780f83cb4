package nl.luwte.portal.account;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import nl.luwte.crypto.random.Entropy;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.web.filter.mgt.DefaultFilterChainManager;
import org.apache.shiro.web.filter.mgt.PathMatchingFilterChainResolver;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;
import org.apache.shiro.web.servlet.Cookie;
import org.apache.shiro.web.servlet.SimpleCookie;
import org.apache.shiro.web.session.mgt.DefaultWebSessionManager;
import org.jdbi.v3.core.Jdbi;

/** Apache Shiro for everything under {@code /desk}, set up in code and closed by default. */
public final class StaffDoor {

    /** Name of the one cookie, which exists below {@code /desk} only. */
    public static final String COOKIE = "luwte-desk";

    /** The rows know when a session is over; Shiro's own clock ends none. */
    private static final long NO_TIMEOUT_OF_SHIRO = -1;
    /** What a person must be able to call before there is a session. */
    private static final List<String> OPEN = List.of("/desk", "/desk/api/salt", "/desk/api/login", "/desk/api/me");

    private final DefaultWebSecurityManager manager;
    private final SessionRows rows;

    /**
     * @param rolesOf roles of a member by the directory in force
     * @param secure  whether the cookie may travel over https only
     */
    public StaffDoor(
            Accounts accounts,
            Function<String, List<String>> rolesOf,
            Jdbi jdbi,
            Entropy entropy,
            Clock clock,
            boolean secure) {
        rows = new SessionRows(jdbi, entropy, clock);
        DefaultWebSessionManager sessions = new DefaultWebSessionManager();
        sessions.setSessionDAO(rows);
        sessions.setGlobalSessionTimeout(NO_TIMEOUT_OF_SHIRO);
        sessions.setSessionIdUrlRewritingEnabled(false);
        sessions.setSessionValidationSchedulerEnabled(false);
        sessions.setSessionIdCookie(cookie(secure));
        manager = new DefaultWebSecurityManager(new StaffRealm(accounts, rolesOf));
        manager.setSessionManager(sessions);
        manager.setRememberMeManager(null);
        DefaultSessionStorageEvaluator evaluator = new DefaultSessionStorageEvaluator();
        evaluator.setSessionStorageEnabled(true);
        ((DefaultSubjectDAO) manager.getSubjectDAO()).setSessionStorageEvaluator(evaluator);
    }

    /** A cookie of the session: gone with the browser window. */
    static Cookie cookie(boolean secure) {
        SimpleCookie cookie = new SimpleCookie(COOKIE);
        cookie.setPath("/desk");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(Cookie.SameSiteOptions.STRICT);
        return cookie;
    }

    /**
     * The filter for {@code /desk} and {@code /desk/*}.
     *
     * @param origins where requests that change something may come from
     */
    public Filter filter(List<String> origins) {
        DefaultFilterChainManager chains = new DefaultFilterChainManager();
        chains.addFilter("staff", new StaffOnlyFilter(origins));
        chains.addFilter("ours", new OurPagesFilter(origins));
        // The first that matches decides. What is not named here needs a login.
        OPEN.forEach(open -> chains.createChain(open, "ours"));
        chains.createChain("/**", "staff");
        PathMatchingFilterChainResolver resolver = new PathMatchingFilterChainResolver();
        resolver.setFilterChainManager(chains);
        return new DoorFilter(manager, resolver);
    }

    /** Removes the rows of sessions that are over: idle too long, or twelve hours old. */
    public int forgetIdle(long nowMillis) {
        return rows.deleteOver(nowMillis);
    }

    private static final class DoorFilter extends AbstractShiroFilter {
        DoorFilter(DefaultWebSecurityManager manager, PathMatchingFilterChainResolver resolver) {
            setSecurityManager(manager);
            setFilterChainResolver(resolver);
        }
    }
}
