package nl.luwte.portal.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that this node serves: the self-check has passed and the database answers. Tells nothing else. */
final class ReadyServlet extends HttpServlet {

    private final transient House house;

    ReadyServlet(House house) {
        this.house = house;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(
                house.databaseAnswers() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
