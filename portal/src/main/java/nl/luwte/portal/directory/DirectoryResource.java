package nl.luwte.portal.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;

/** The directory for whoever checks it: older versions for both realms, the version in force as each needs it. */
@Produces(MediaType.APPLICATION_JSON)
public abstract sealed class DirectoryResource {

    private final PublishedDirectory directory;

    DirectoryResource(PublishedDirectory directory) {
        this.directory = directory;
    }

    /** A version by its hash, with the records of all its members. */
    @GET
    @Path("version/{hash}")
    public byte[] version(@PathParam("hash") String hash) {
        return found(directory.version(hash));
    }

    private static byte[] found(Optional<Bytes> bundle) {
        return bundle.orElseThrow(() -> Refusal.absent().thrown()).toArray();
    }

    /** For a reporter's browser: the readers of one channel. */
    @InRealm(InRealm.Realm.REPORTER)
    @Path("directory")
    public static final class ForReporters extends DirectoryResource {
        private final PublishedDirectory directory;

        public ForReporters(PublishedDirectory directory) {
            super(directory);
            this.directory = directory;
        }

        @GET
        @Path("{channel}")
        public byte[] channel(@PathParam("channel") String channel) {
            return found(directory.forChannel(channel));
        }
    }

    /** For the desk: every member. */
    @InRealm(InRealm.Realm.DESK)
    @Needs(Needs.Permit.LOGIN)
    @Path("api/directory")
    public static final class ForDesk extends DirectoryResource {
        private final PublishedDirectory directory;

        public ForDesk(PublishedDirectory directory) {
            super(directory);
            this.directory = directory;
        }

        @GET
        public byte[] inForce() {
            return directory.forDesk().toArray();
        }
    }
}
