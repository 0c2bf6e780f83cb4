package nl.luwte.portal.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/** The directory for a reporter's browser, which checks it. */
@InRealm(InRealm.Realm.REPORTER)
@Path("directory")
@Produces(MediaType.APPLICATION_JSON)
public final class ReporterDirectoryResource {

    private final PublishedDirectory directory;

    public ReporterDirectoryResource(PublishedDirectory directory) {
        this.directory = directory;
    }

    @GET
    @Path("{channel}")
    public byte[] channel(@PathParam("channel") String channel) {
        return directory
                .forChannel(channel)
                .orElseThrow(() -> Refusal.absent().thrown())
                .toArray();
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
