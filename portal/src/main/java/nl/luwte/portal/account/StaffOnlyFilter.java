package nl.luwte.portal.account;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.shiro.session.Session;
import org.apache.shiro.subject.Subject;

/**
 * Lets through who is logged in; a request that changes something must also carry the session's token and come from one
 * of our origins.
 */
final class StaffOnlyFilter extends OurPagesFilter {

    static final String CSRF_HEADER = "X-Luwte-CSRF";

    StaffOnlyFilter(List<String> origins) {
        super(origins);
    }

    @Override
    protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
        Subject subject = getSubject(request, response);
        HttpServletRequest http = (HttpServletRequest) request;
        return subject.isAuthenticated()
                && (isSafe(http) || comesFromUs(http) && carriesToken(http, subject.getSession(false)));
    }

    private static boolean carriesToken(HttpServletRequest request, Session session) {
        String token = request.getHeader(CSRF_HEADER);
        String expected = session == null ? null : (String) session.getAttribute(SessionRows.CSRF);
        return token != null
                && expected != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected boolean onAccessDenied(ServletRequest request, ServletResponse response) throws IOException {
        boolean loggedIn = getSubject(request, response).isAuthenticated();
        return refuse(
                (HttpServletResponse) response,
                loggedIn ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED,
                loggedIn ? "csrf" : "login");
    }
}
