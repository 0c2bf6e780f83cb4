package nl.luwte.portal.behind;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.portal.platform.Settings.MailSettings;
import nl.luwte.portal.platform.Today;
import org.jdbi.v3.core.Jdbi;

/**
 * Asks the stand-in of a team to open the desk on the morning after a promised reading day on which nobody did, and the
 * team lead too from the morning after that. One mail a person a morning, the same whatever it is about.
 */
public final class Reminders {

    /** The hour in the Netherlands; nothing goes out before it. */
    public static final LocalTime HOUR = LocalTime.of(9, 0);

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final int TEAM_LEAD_FROM = 2;
    private static final int KEPT_DAYS = 7;

    private final Behind behind;
    private final MailSettings settings;
    private final Post post;
    private final Jdbi jdbi;
    private final Today today;

    public Reminders(Behind behind, MailSettings settings, Post post, Jdbi jdbi, Today today) {
        this.behind = behind;
        this.settings = settings;
        this.post = post;
        this.jdbi = jdbi;
        this.today = today;
    }

    /**
     * May be called at any time and by every node: before the hour nothing happens, and a team is taken up once a day.
     *
     * @throws IllegalStateException if a mail was not taken over; those teams are taken up again at the next call
     */
    public void run() {
        if (today.clock().instant().atZone(NETHERLANDS).toLocalTime().isBefore(HOUR)) {
            return;
        }
        LocalDate day = today.day();
        Map<String, Integer> late = behind.late();
        List<String> mine = take(day, late.keySet());
        try {
            recipients(mine, late).forEach(post::bring);
        } catch (RuntimeException e) {
            giveBack(day, mine);
            throw e;
        }
    }

    private Set<String> recipients(List<String> channels, Map<String, Integer> late) {
        Set<String> recipients = new LinkedHashSet<>();
        for (String channel : channels) {
            recipients.add(settings.standIns().getOrDefault(channel, settings.teamLead()));
            if (late.get(channel) >= TEAM_LEAD_FROM) {
                recipients.add(settings.teamLead());
            }
        }
        return recipients;
    }

    /** In one transaction and one order: of two nodes one gets all of them. */
    private List<String> take(LocalDate day, Set<String> channels) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from reminder where on_day < :day").bind("day", day.minusDays(KEPT_DAYS)).execute();
            List<String> taken = new ArrayList<>();
            for (String channel : channels) {
                int added = handle.createUpdate("insert into reminder (on_day, channel) values (:day, :channel) on conflict do nothing")
                        .bind("day", day).bind("channel", channel).execute();
                if (added == 1) {
                    taken.add(channel);
                }
            }
            return taken;
        });
    }

    private void giveBack(LocalDate day, List<String> channels) {
        jdbi.useTransaction(handle -> channels.forEach(channel ->
                handle.createUpdate("delete from reminder where on_day = :day and channel = :channel")
                        .bind("day", day).bind("channel", channel).execute()));
    }
}
