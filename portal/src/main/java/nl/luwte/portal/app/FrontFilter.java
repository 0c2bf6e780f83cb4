package nl.luwte.portal.app;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.portal.account.StaffDoor;

/**
 * Turns away at the front what no page of ours sends: a request for another host (a name that was made to point here),
 * and, outside the desk, one that carries credentials. Outside the desk nobody
 * is anybody; such a request is refused instead of being read.
 */
final class FrontFilter implements Filter {

    private static final int MISDIRECTED_REQUEST = 421;

    private final Set<String> hosts;

    /**
     * @param origins of the anchor; a request names the host of one of them
     */
    FrontFilter(Collection<String> origins) {
        this.hosts = origins.stream()
                .map(origin -> URI.create(origin).getAuthority())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = http.getServletPath();
        if (!path.equals("/ready") && !hosts.contains(String.valueOf(http.getHeader("Host")))) {
            answer.sendError(MISDIRECTED_REQUEST);
        } else if (!isUnder(path, "/desk") && carriesCredentials(http)) {
            refuse(answer, isUnder(path, "/r"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUnder(String path, String realm) {
        return path.equals(realm) || path.startsWith(realm + "/");
    }

    private static boolean carriesCredentials(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return request.getHeader("Authorization") != null
                || cookies != null
                        && Stream.of(cookies)
                                .anyMatch(cookie -> cookie.getName().equals(StaffDoor.COOKIE));
    }

    private static void refuse(HttpServletResponse answer, boolean asProblem) throws IOException {
        if (!asProblem) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        answer.setContentType("application/problem+json");
        answer.getOutputStream().print("{\"status\":400,\"code\":\"credentials\"}");
    }
}
