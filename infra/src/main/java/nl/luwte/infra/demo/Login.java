package nl.luwte.infra.demo;

import java.util.List;

/**
 * How a person logs in as a demo care worker. The passphrase is that of a demo and may be shown.
 *
 * @param account account name, also her member id
 * @param roles her roles, in the order of the member record
 * @param passphrase six words joined by single spaces
 */
public record Login(String account, List<String> roles, String passphrase) {
    public Login {
        roles = List.copyOf(roles);
    }

    static Login parse(String line) {
        String[] parts = line.split("\t", 3);
        return new Login(parts[0], List.of(parts[1].split(",")), parts[2]);
    }

    String format() {
        return String.join("\t", account, String.join(",", roles), passphrase);
    }
}
