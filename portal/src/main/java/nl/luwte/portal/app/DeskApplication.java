package nl.luwte.portal.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What care workers call. Closed without a login, but for the page itself and logging in. */
@ApplicationScoped
@ApplicationPath("/desk")
public class DeskApplication extends Application {

    @Inject
    private House house;

    @Override
    public Set<Object> getSingletons() {
        return house.deskRealm();
    }

    @Override
    public Map<String, Object> getProperties() {
        return House.QUIET;
    }
}
