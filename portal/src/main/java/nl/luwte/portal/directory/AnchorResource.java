package nl.luwte.portal.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/** The deployment anchor as a script; a page names it together with its integrity. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("a/{file}")
public final class AnchorResource {

    private final AnchorScript anchor;

    public AnchorResource(AnchorScript anchor) {
        this.anchor = anchor;
    }

    @GET
    @Produces("text/javascript;charset=utf-8")
    public byte[] script(@PathParam("file") String file) {
        if (!file.equals(anchor.file())) {
            throw Refusal.absent().thrown();
        }
        return anchor.content().toArray();
    }
}
