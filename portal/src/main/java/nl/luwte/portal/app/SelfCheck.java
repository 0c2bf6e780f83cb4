package nl.luwte.portal.app;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nl.luwte.i18n.content.Topic;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.region.Region;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Settings;

/** Reasons not to start. Each is one sentence for whoever reads the log. */
final class SelfCheck {

    /** The H2 we ship; the container brings an older one that must not be what runs. */
    static final String H2 = "H2 2.5.252";

    private static final Logger LOG = Logger.getLogger(SelfCheck.class.getName());
    /** So that a message is read when one is ill, and no reader is alone with what she read. */
    private static final int FEWEST_READERS = 2;

    private SelfCheck() {}

    static void beforeAnything(Settings settings) {
        if (!settings.demo()) {
            throw new IllegalStateException(
                    "Luwte starts as a demo only: the second factor, key epochs, recovery and the legal sign-off do not exist yet (SECURITY.md)");
        }
        if (settings.origins().stream()
                .anyMatch(origin -> !origin.matches("http://(127\\.0\\.0\\.1|localhost):\\d{1,5}"))) {
            throw new IllegalStateException("a demo serves loopback addresses only");
        }
    }

    static void directory(Settings settings, PublishedDirectory directory) {
        if (!directory.inForce().directory().deployment().equals(settings.deployment())) {
            throw new IllegalStateException("the recipient directory belongs to another deployment");
        }
        if (!directory.origins().equals(settings.origins())) {
            throw new IllegalStateException("the anchor names other origins than luwte.properties");
        }
    }

    /** Somebody is asked to open the desk when a team does not; only invented messages may wait in silence. */
    static void mail(Settings settings, Set<String> channels) {
        Optional<Settings.MailSettings> mail = settings.mail();
        if (mail.isEmpty() && settings.demo()) {
            LOG.info("No mail.host: nobody is asked to open the desk when a team does not read");
        } else if (mail.isEmpty()) {
            throw new IllegalStateException("luwte.properties has no value for mail.host (docs/operating.md)");
        } else if (!settings.demo() && !mail.get().standIns().keySet().containsAll(channels)) {
            throw new IllegalStateException("luwte.properties needs mail.<channel>.stand-in for every channel");
        }
    }

    /**
     * What a municipality must have settled before a real report.
     *
     * @param readers how many read a channel
     */
    static void region(Settings settings, Region region, ToIntFunction<String> readers) {
        if (settings.demo()) {
            return;
        }
        if (region.example()) {
            throw new IllegalStateException("the region " + region.id() + " is an invented example");
        }
        for (Region.Channel channel : region.channels()) {
            if (readers.applyAsInt(channel.id()) < FEWEST_READERS) {
                throw new IllegalStateException("the channel " + channel.id() + " has fewer than two readers");
            }
            if (channel.readingDays().isEmpty()) {
                throw new IllegalStateException("the channel " + channel.id() + " has no reading days");
            }
        }
        if (!region.legal().isEmpty()) {
            throw new IllegalStateException("legal points are open: "
                    + region.legal().stream().map(Region.LegalPoint::id).collect(Collectors.joining(", ")));
        }
    }

    /** No rule is told that nobody has checked. */
    static void content(Settings settings, Topics topics) {
        List<String> open =
                topics.all().stream().filter(Topic::isOpen).map(Topic::id).toList();
        if (!settings.demo() && !open.isEmpty()) {
            throw new IllegalStateException("topics about rules are not checked: " + String.join(", ", open));
        }
    }

    static void database(Database database) {
        String product = database.product();
        if (product.startsWith("H2") && !product.startsWith(H2)) {
            throw new IllegalStateException("the H2 that runs is " + product + ", not the one we ship");
        }
        if (!database.flushesAtCommit()) {
            throw new IllegalStateException(
                    "the database answers before what it stored is on disk: set synchronous_commit and fsync to on");
        }
    }

    /** Every resource of a realm says that it belongs there; writers and mappers belong to all. */
    static Set<Object> realm(InRealm.Realm realm, Set<Object> members) {
        for (Object member : members) {
            InRealm said = member.getClass().getAnnotation(InRealm.class);
            boolean resource = member.getClass().isAnnotationPresent(Path.class);
            if (resource != (said != null) || resource && said.value() != realm) {
                throw new IllegalStateException(
                        member.getClass().getSimpleName() + " does not belong to the realm " + realm);
            }
        }
        return Set.copyOf(members);
    }
}
