package nl.luwte.portal.account;

import jakarta.servlet.Filter;
import java.util.List;
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

    private static final long IDLE_MILLIS = 20L * 60 * 1000;

    private final DefaultWebSecurityManager manager;
    private final SessionRows rows;

    /**
     * @param secure whether the cookie may travel over https only
     */
    public StaffDoor(Accounts accounts, Jdbi jdbi, Entropy entropy, boolean secure) {
        rows = new SessionRows(jdbi, entropy, IDLE_MILLIS);
        DefaultWebSessionManager sessions = new DefaultWebSessionManager();
        sessions.setSessionDAO(rows);
        sessions.setGlobalSessionTimeout(IDLE_MILLIS);
        sessions.setSessionIdUrlRewritingEnabled(false);
        sessions.setSessionValidationSchedulerEnabled(false);
        SimpleCookie cookie = new SimpleCookie(COOKIE);
        cookie.setPath("/desk");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(Cookie.SameSiteOptions.STRICT);
        sessions.setSessionIdCookie(cookie);
        manager = new DefaultWebSecurityManager(new StaffRealm(accounts));
        manager.setSessionManager(sessions);
        manager.setRememberMeManager(null);
        DefaultSessionStorageEvaluator evaluator = new DefaultSessionStorageEvaluator();
        evaluator.setSessionStorageEnabled(true);
        ((DefaultSubjectDAO) manager.getSubjectDAO()).setSessionStorageEvaluator(evaluator);
    }

    /**
     * The filter for {@code /desk} and {@code /desk/*}.
     *
     * @param origins where requests that change something may come from
     */
    public Filter filter(List<String> origins) {
        DefaultFilterChainManager chains = new DefaultFilterChainManager();
        chains.addFilter("staff", new StaffOnlyFilter(origins));
        // The first that matches decides. What is not named here needs a login.
        for (String open : List.of("/desk", "/desk/api/salt", "/desk/api/login", "/desk/api/me")) {
            chains.createChain(open, "anon");
        }
        chains.createChain("/**", "staff");
        PathMatchingFilterChainResolver resolver = new PathMatchingFilterChainResolver();
        resolver.setFilterChainManager(chains);
        return new DoorFilter(manager, resolver);
    }

    /** Removes sessions that have been idle too long. */
    public int forgetIdle(long nowMillis) {
        return rows.deleteOlderThan(nowMillis - IDLE_MILLIS);
    }

    private static final class DoorFilter extends AbstractShiroFilter {
        DoorFilter(DefaultWebSecurityManager manager, PathMatchingFilterChainResolver resolver) {
            setSecurityManager(manager);
            setFilterChainResolver(resolver);
        }
    }
}
