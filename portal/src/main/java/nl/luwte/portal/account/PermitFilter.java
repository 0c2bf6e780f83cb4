package nl.luwte.portal.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Needs.Permit;
import nl.luwte.portal.platform.Refusal;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;

/** Asks before every address of the desk whether this person may; an address that does not say what it needs is closed. */
@Provider
public final class PermitFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Needs method = resource.getResourceMethod().getAnnotation(Needs.class);
        Needs needs = method != null ? method : resource.getResourceClass().getAnnotation(Needs.class);
        if (needs == null) {
            throw Refusal.forbidden("role").thrown();
        }
        if (needs.value() != Permit.NOTHING) {
            require(needs.value());
        }
    }

    private static void require(Permit permit) {
        Subject subject = SecurityUtils.getSubject();
        if (!subject.isAuthenticated()) {
            throw Refusal.unauthenticated().thrown();
        }
        if (permit != Permit.LOGIN && !subject.isPermitted(permit.permission())) {
            throw Refusal.forbidden("role").thrown();
        }
    }
}
