package nl.luwte.portal.app;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.luwte.portal.page.AssetsServlet;
import nl.luwte.portal.page.HeadersFilter;

/** Ties filters and files to their addresses when the application starts. */
@WebListener
public class Start implements ServletContextListener {

    /** The container's own log of requests it cannot read: it would write down what was asked, and when. */
    private static final Logger UNREADABLE_REQUESTS = Logger.getLogger("jakarta.enterprise.web.core");

    @Inject
    private House house;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        UNREADABLE_REQUESTS.setLevel(Level.OFF);
        ServletContext context = event.getServletContext();
        EnumSet<DispatcherType> all = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        FilterRegistration.Dynamic headers = context.addFilter("headers", new HeadersFilter());
        headers.setAsyncSupported(true);
        headers.addMappingForUrlPatterns(all, false, "/*");
        FilterRegistration.Dynamic front = context.addFilter("front", new FrontFilter(house.origins()));
        front.setAsyncSupported(true);
        front.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        FilterRegistration.Dynamic door = context.addFilter("desk-door", house.staffDoor());
        door.setAsyncSupported(true);
        door.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/desk", "/desk/*");
        context.addServlet("assets", new AssetsServlet(house.assets())).addMapping("/assets/*");
        context.addServlet("problem", new ProblemServlet(house.frames())).addMapping("/problem");
        context.addServlet("ready", new ReadyServlet(house)).addMapping("/ready");
    }
}
