package nl.luwte.portal.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.custody.OuterSeal;
import nl.luwte.portal.account.Account;
import nl.luwte.portal.account.AccountStore;

/**
 * Takes over what the set-up step left: accounts with wrapped keys, and the invented cases of a demo. An account that
 * exists stays as it is; the cases come once.
 */
final class FirstStart {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final AccountStore accounts;
    private final InventedCases inventedCases;
    private final OuterSeal outerSeal;

    FirstStart(Path home, AccountStore accounts, InventedCases inventedCases, OuterSeal outerSeal) {
        this.home = home;
        this.accounts = accounts;
        this.inventedCases = inventedCases;
        this.outerSeal = outerSeal;
    }

    void run(LocalDate today) {
        boolean first = accounts.isEmpty();
        files("accounts").forEach(file -> accounts.addIfAbsent(account(read(file))));
        if (first) {
            files("cases").forEach(file -> inventedCases.store(read(file), today));
        }
    }

    private Account account(JsonNode json) {
        String name = json.get("account").textValue();
        Bytes blob = outerSeal.seal(name, bytes(json, "blob"));
        return new Account(name, json.get("member").textValue(), bytes(json, "salt"), bytes(json, "verifier"), blob);
    }

    private static Bytes bytes(JsonNode json, String key) {
        return Bytes.fromBase64url(json.get(key).textValue());
    }

    private List<Path> files(String folder) {
        Path path = home.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " cannot be read", e);
        }
    }
}
