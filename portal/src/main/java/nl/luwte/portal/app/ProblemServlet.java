package nl.luwte.portal.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.page.View;

/** The container's own errors as a page of ours, without product, stack or address. */
final class ProblemServlet extends HttpServlet {

    private final transient Frames frames;
    private final transient Renderer renderer = new Renderer();

    ProblemServlet(Frames frames) {
        this.frames = frames;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object reported = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = reported instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        Frame frame = frames.of(frames.languages().get(0), "", Policy.READING);
        byte[] page = renderer.render(
                new View("page/problem.jte", frame, Map.of("problem", status == 404 ? "not-found" : "other")));
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", Policy.READING.header());
        response.getOutputStream().write(page);
    }
}
