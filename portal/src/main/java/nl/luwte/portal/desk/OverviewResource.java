package nl.luwte.portal.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.luwte.portal.behind.ReadingDays;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.cases.Waiting.Unfetched;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Today;

/** What waits for whom, in numbers and days. */
@InRealm(InRealm.Realm.DESK)
@Path("api/overview")
@Needs(Needs.Permit.OVERSEE)
public final class OverviewResource {

    private final Waiting waiting;
    private final Collection<String> channels;
    private final Function<String, ReadingDays> promised;
    private final Today today;

    /**
     * @param channels channels of the directory in force
     * @param promised reading days of a channel
     */
    public OverviewResource(
            Waiting waiting, Collection<String> channels, Function<String, ReadingDays> promised, Today today) {
        this.waiting = waiting;
        this.channels = new TreeSet<>(channels);
        this.promised = promised;
        this.today = today;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> overview() {
        Map<String, Unfetched> unfetched = waiting.byChannel();
        List<Map<String, Object>> teams = channels.stream()
                .map(channel -> team(channel, Optional.ofNullable(unfetched.get(channel))))
                .toList();
        return Map.of("teams", teams);
    }

    private Map<String, Object> team(String channel, Optional<Unfetched> unfetched) {
        LocalDate day = today.day();
        ReadingDays days = promised.apply(channel);
        return Map.of(
                "channel",
                channel,
                "waiting",
                unfetched.map(Unfetched::messages).orElse(0),
                "longest",
                unfetched
                        .map(Unfetched::oldest)
                        .map(oldest -> ChronoUnit.DAYS.between(oldest, day))
                        .orElse(0L),
                "last",
                days.upTo(day).map(LocalDate::toString).orElse(""),
                "next",
                days.after(day).map(LocalDate::toString).orElse(""));
    }
}
