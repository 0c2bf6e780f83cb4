package nl.luwte.portal.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/** The directory for the desk: every member of the version in force, and older versions. */
@InRealm(InRealm.Realm.DESK)
@Path("api/directory")
@Produces(MediaType.APPLICATION_JSON)
public final class DeskDirectoryResource {

    private final PublishedDirectory directory;

    public DeskDirectoryResource(PublishedDirectory directory) {
        this.directory = directory;
    }

    @GET
    public byte[] inForce() {
        return directory.forDesk().toArray();
    }

    @GET
    @Path("version/{hash}")
    public byte[] version(@PathParam("hash") String hash) {
        return directory
                .version(hash)
                .orElseThrow(() -> Refusal.absent().thrown())
                .toArray();
    }
}
