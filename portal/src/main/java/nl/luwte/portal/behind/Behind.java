package nl.luwte.portal.behind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.platform.Today;

/** The teams that have let their promised reading day pass. Thread-safe. */
public final class Behind {

    /** Pages ask with every view; the answer changes by the day, or when somebody fetches. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Waiting waiting;
    private final Function<String, ReadingDays> promised;
    private final Function<String, Call> toCall;
    private final Today today;
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    private record Known(Set<String> channels, Instant at) {}

    /**
     * Whom a reporter can call meanwhile.
     *
     * @param phone as it is shown
     * @param dial  digits to dial
     */
    public record Call(String channel, String name, String phone, String dial) {}

    /**
     * @param promised reading days of a channel
     * @param toCall   whom to call where the team of a channel does not read
     */
    public Behind(
            Waiting waiting, Function<String, ReadingDays> promised, Function<String, Call> toCall, Today today) {
        this.waiting = waiting;
        this.promised = promised;
        this.toCall = toCall;
        this.today = today;
    }

    /** Ids of the channels that are behind; at most a minute old. */
    public Set<String> channels() {
        Instant now = today.clock().instant();
        Known before = known;
        // A clock that was set back asks again.
        if (now.isBefore(before.at()) || !now.isBefore(before.at().plus(REMEMBERED))) {
            before = new Known(Set.copyOf(late().keySet()), now);
            known = before;
        }
        return before.channels();
    }

    /** Whom to call instead, for each channel that is behind, in the order of the ids. */
    public List<Call> calls() {
        return channels().stream().sorted().map(toCall).toList();
    }

    /** Whom to call instead of this team, where it is behind. */
    public Optional<Call> call(String channel) {
        return channels().contains(channel) ? Optional.of(toCall.apply(channel)) : Optional.empty();
    }

    /** By channel, for how many days it has been behind: 1 on the day after the promised reading day. In the order of the ids. */
    Map<String, Integer> late() {
        Map<String, Integer> late = new TreeMap<>();
        waiting.byChannel().forEach((channel, unfetched) -> {
            int days = promised.apply(channel).late(unfetched.oldest(), today.day());
            if (days > 0) {
                late.put(channel, days);
            }
        });
        return late;
    }
}
