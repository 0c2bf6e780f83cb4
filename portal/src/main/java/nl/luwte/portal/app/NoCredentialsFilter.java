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
import nl.luwte.portal.account.StaffDoor;

/** Outside the desk nobody is anybody: a request that carries credentials or the cookie of staff is refused instead of being read. */
final class NoCredentialsFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        boolean desk = http.getServletPath().equals("/desk") || http.getServletPath().startsWith("/desk/");
        if (!desk && (http.getHeader("Authorization") != null || hasStaffCookie(http))) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean hasStaffCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(StaffDoor.COOKIE)) {
                return true;
            }
        }
        return false;
    }
}
