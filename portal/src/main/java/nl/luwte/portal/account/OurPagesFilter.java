package nl.luwte.portal.account;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.shiro.web.filter.AccessControlFilter;

/**
 * For what needs no login: a page of another site can neither log anybody in nor try passphrases through a visitor's
 * browser.
 */
class OurPagesFilter extends AccessControlFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final List<String> origins;

    /** @param origins where requests that change something may come from */
    OurPagesFilter(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    @Override
    protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
        return isSafe((HttpServletRequest) request) || comesFromUs((HttpServletRequest) request);
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /** Browsers name the origin with every POST; what names none is no browser. */
    boolean comesFromUs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || origins.contains(origin);
    }

    @Override
    protected boolean onAccessDenied(ServletRequest request, ServletResponse response) throws IOException {
        return refuse((HttpServletResponse) response, HttpServletResponse.SC_FORBIDDEN, "csrf");
    }

    static boolean refuse(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().print("{\"status\":" + status + ",\"code\":\"" + code + "\"}");
        return false;
    }
}
