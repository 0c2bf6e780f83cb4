package nl.luwte.portal.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Pages that anybody reads. */
@ApplicationScoped
@ApplicationPath("/")
public class PublicApplication extends Application {

    @Inject
    private House house;

    @Override
    public Set<Object> getSingletons() {
        return house.publicRealm();
    }

    @Override
    public Map<String, Object> getProperties() {
        return House.QUIET;
    }
}
