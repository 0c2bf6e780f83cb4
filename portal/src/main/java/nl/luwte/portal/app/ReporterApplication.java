package nl.luwte.portal.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What the browser of a reporter calls. Takes no credentials. */
@ApplicationScoped
@ApplicationPath("/r")
public class ReporterApplication extends Application {

    @Inject
    private House house;

    @Override
    public Set<Object> getSingletons() {
        return house.reporterRealm();
    }

    @Override
    public Map<String, Object> getProperties() {
        return House.QUIET;
    }
}
