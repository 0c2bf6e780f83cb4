package nl.luwte.portal.app;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** The way of a request to the desk without a server: the staff's door, then the resources, as the container puts them together. */
final class FrontOfDesk {

    private static final Pattern COOKIE = Pattern.compile("luwte-desk=([^;]+)");

    private final Filter door;
    private final ApplicationHandler resources;

    FrontOfDesk(Filter door, Set<Object> resources) {
        this.door = door;
        this.resources = new ApplicationHandler(ResourceConfig.forApplication(new Application() {
            @Override
            public Set<Object> getSingletons() {
                return resources;
            }

            @Override
            public Map<String, Object> getProperties() {
                return House.QUIET;
            }
        }));
    }

    /** Cookie and token of somebody who is logged in. */
    record Session(String cookie, String csrf) {
        static final Session NOBODY = new Session("", "");
    }

    record Asked(String method, String path, String type, byte[] body) {

        static Asked get(String path) {
            return new Asked("GET", path, "application/json", new byte[0]);
        }

        static Asked json(String path, String body) {
            return new Asked("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }

        static Asked bytes(String method, String path, byte[] body) {
            return new Asked(method, path, "application/octet-stream", body);
        }
    }

    /** @param cookie the session's, where one was set */
    record Answer(int status, String text, byte[] body, String cookie) {

        String field(String name) {
            Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(text);
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    /** Status, body and cookies of one answer. */
    private static final class Written {
        private int status = 200;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private String cookie = "";

        private void header(String name, String value) {
            Matcher matcher = COOKIE.matcher(value);
            if (name.equalsIgnoreCase("Set-Cookie") && matcher.find()) {
                cookie = matcher.group(1);
            }
        }
    }

    Answer ask(Session session, Asked asked) {
        Written written = new Written();
        try {
            door.doFilter(request(session, asked), response(written), (request, response) -> {
                ContainerResponse answer = dispatch(asked, written.body);
                written.status = answer.getStatus();
            });
        } catch (Exception e) {
            throw new AssertionError(asked.path(), e);
        }
        byte[] body = written.body.toByteArray();
        return new Answer(written.status, new String(body, StandardCharsets.UTF_8), body, written.cookie);
    }

    private ContainerResponse dispatch(Asked asked, ByteArrayOutputStream out) {
        URI base = URI.create("https://luwte.example/desk/");
        String path = asked.path().equals("/desk") ? "/desk/" : asked.path();
        ContainerRequest request = new ContainerRequest(base, base.resolve(path), asked.method(), null, new MapPropertiesDelegate(), null);
        request.header("Content-Type", asked.type());
        request.setEntityStream(new ByteArrayInputStream(asked.body()));
        try {
            return resources.apply(request, out).get();
        } catch (Exception e) {
            throw new AssertionError(asked.path(), e);
        }
    }

    private static HttpServletRequest request(Session session, Asked asked) {
        Map<String, Object> attributes = new HashMap<>();
        Cookie[] cookies = session.cookie().isEmpty() ? new Cookie[0] : new Cookie[] {new Cookie("luwte-desk", session.cookie())};
        String path = asked.path().replaceAll("\\?.*", "");
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> asked.method();
            case "getRequestURI" -> path;
            case "getServletPath" -> path;
            case "getContextPath" -> "";
            case "getCookies" -> cookies;
            case "getHeader" -> arguments[0].equals("X-Luwte-CSRF") && !session.csrf().isEmpty() ? session.csrf() : null;
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            case "getAttributeNames", "getHeaderNames", "getParameterNames" -> Collections.enumeration(List.of());
            case "isSecure" -> true;
            case "getScheme" -> "https";
            case "getServerName", "getRemoteHost", "getRemoteAddr" -> "127.0.0.1";
            default -> null;
        });
    }

    private static HttpServletResponse response(Written written) {
        return proxy(HttpServletResponse.class, (name, arguments) -> {
            switch (name) {
                case "setStatus" -> written.status = (int) arguments[0];
                case "addHeader", "setHeader" -> written.header((String) arguments[0], (String) arguments[1]);
                case "getOutputStream" -> {
                    return output(written.body);
                }
                default -> {
                    return null;
                }
            }
            return null;
        });
    }

    private static ServletOutputStream output(ByteArrayOutputStream body) {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int octet) {
                body.write(octet);
            }
        };
    }

    /** What a method of a servlet interface answers. */
    private interface Says {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Says says) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            Object answer = says.answer(method.getName(), arguments);
            if (answer != null && method.getReturnType() != void.class) {
                return answer;
            }
            Class<?> returned = method.getReturnType();
            return returned == boolean.class ? Boolean.FALSE : returned == int.class ? (Object) 0 : returned == long.class ? (Object) 0L : null;
        }));
    }
}
