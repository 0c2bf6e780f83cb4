package nl.luwte.infra.demo;

import java.util.List;

/** The invented people of a demo, the same in every region: two readers for each team, and a team lead who reads none. */
final class Cast {
    static final List<Person> CARE_WORKERS = List.of(
            new Person("triage1", "Anna (demo)", List.of("triage", "teamlead")),
            new Person("triage2", "Bas (demo)", List.of("triage")),
            new Person("vertrouwenspersoon1", "Chantal (demo)", List.of("vertrouwenspersoon", "teamlead")),
            new Person("vertrouwenspersoon2", "Dirk (demo)", List.of("vertrouwenspersoon")),
            new Person("klacht1", "Esra (demo)", List.of("klachtbehandelaar")),
            new Person("klacht2", "Femke (demo)", List.of("klachtbehandelaar")),
            new Person("zorg1", "Guusje (demo)", List.of("zorgcoordinator")),
            new Person("zorg2", "Hamid (demo)", List.of("zorgcoordinator")),
            new Person("ggd1", "Ilse (demo)", List.of("ggd")),
            new Person("ggd2", "Jamal (demo)", List.of("ggd")),
            new Person("exit1", "Karin (demo)", List.of("exit")),
            new Person("exit2", "Luuk (demo)", List.of("exit")),
            new Person("teamlead1", "Mirjam (demo)", List.of("teamlead")));

    static final List<Team> TEAMS = List.of(
            new Team("m", List.of("triage1", "triage2")),
            new Team("v", List.of("vertrouwenspersoon1", "vertrouwenspersoon2")),
            new Team("c", List.of("klacht1", "klacht2")),
            new Team("z", List.of("zorg1", "zorg2")),
            new Team("g", List.of("ggd1", "ggd2")),
            new Team("x", List.of("exit1", "exit2")));

    private Cast() {}

    static Team team(String channel) {
        return TEAMS.stream().filter(team -> team.channel().equals(channel)).findFirst().orElseThrow();
    }

    /**
     * A care worker.
     *
     * @param id account name and member id
     * @param name display name
     */
    record Person(String id, String name, List<String> roles) {}

    /**
     * The readers of a channel.
     *
     * @param channel channel id
     * @param readers member ids
     */
    record Team(String channel, List<String> readers) {}
}
