package nl.luwte.portal.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Messages that came in and that no reader of their team has fetched yet. */
public final class Waiting {

    private final Jdbi jdbi;

    public Waiting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What waits for a team.
     *
     * @param oldest day on which the one that waits longest came
     */
    public record Unfetched(int messages, LocalDate oldest) {}

    /** By channel; a channel for which nothing waits is absent. */
    public Map<String, Unfetched> byChannel() {
        return jdbi.withHandle(handle -> {
            Map<String, Unfetched> found = new LinkedHashMap<>();
            handle.createQuery("select c.channel, count(*), min(e.on_day) from case_row c join envelope e on e.case_id = c.id"
                            + " where e.direction = 'i' and not e.fetched group by c.channel order by c.channel")
                    .map((row, context) -> Map.entry(row.getString(1), new Unfetched(row.getInt(2), row.getObject(3, LocalDate.class))))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    /** Notes that they were given to a reader of their team: not to whom, not when. */
    public void fetched(Collection<RowId> ids) {
        // One by one: who holds two rows can wait for who deletes the case, while that one waits for her.
        jdbi.useHandle(handle -> ids.forEach(id ->
                handle.createUpdate("update envelope set fetched = true where id = :id and direction = 'i' and not fetched")
                        .bind("id", id.value()).execute()));
    }
}
