package nl.luwte.portal.account;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.apache.shiro.session.Session;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.web.filter.AccessControlFilter;

/** Lets through who is logged in; a request that changes something must also carry the session's token and come from one of our origins. */
final class StaffOnlyFilter extends AccessControlFilter {

    static final String CSRF_HEADER = "X-Luwte-CSRF";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final List<String> origins;

    StaffOnlyFilter(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    @Override
    protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
        Subject subject = getSubject(request, response);
        return subject.isAuthenticated() && (SAFE.contains(((HttpServletRequest) request).getMethod()) || isOurs((HttpServletRequest) request, subject.getSession(false)));
    }

    private boolean isOurs(HttpServletRequest request, Session session) {
        String origin = request.getHeader("Origin");
        String token = request.getHeader(CSRF_HEADER);
        String expected = session == null ? null : (String) session.getAttribute(SessionRows.CSRF);
        return (origin == null || origins.contains(origin)) && token != null && expected != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected boolean onAccessDenied(ServletRequest request, ServletResponse response) throws IOException {
        boolean loggedIn = getSubject(request, response).isAuthenticated();
        HttpServletResponse http = (HttpServletResponse) response;
        http.setStatus(loggedIn ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
        http.setContentType("application/problem+json");
        http.getOutputStream().print(loggedIn ? "{\"status\":403,\"code\":\"csrf\"}" : "{\"status\":401,\"code\":\"login\"}");
        return false;
    }
}
