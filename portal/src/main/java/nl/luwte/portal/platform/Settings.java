package nl.luwte.portal.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one installation is told at start, read once from {@code luwte.properties} in the folder named by the system
 * property {@code luwte.home}.
 *
 * @param home       folder of the installation, as the server may read it
 * @param demo       invented data, loopback only
 * @param deployment deployment id, part of every signature and key
 * @param region     id of the one region pack that is served
 * @param origins    origins that readers may use, as in the anchor
 * @param database   where the rows are
 * @param intake     how much this node stores for reporters
 * @param mail       who is asked to open the desk when nobody does; a demo may have none
 */
public record Settings(
        Path home,
        boolean demo,
        String deployment,
        String region,
        List<String> origins,
        DatabaseSettings database,
        IntakeLimit intake,
        Optional<MailSettings> mail) {

    private static final Pattern STAND_IN = Pattern.compile("mail\\.([a-z][a-z0-9-]{0,7})\\.stand-in");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[A-Za-z0-9.-]+");

    /** Messages a second, and at once after a quiet time. */
    public record IntakeLimit(int perSecond, int burst) {}

    /** JDBC address and credentials; printed without the password. */
    public record DatabaseSettings(String url, String user, String password) {
        @Override
        public String toString() {
            return "DatabaseSettings[" + url.replaceAll("\\?.*", "") + "]";
        }
    }

    /**
     * The mail server and who is mailed; printed without any of it.
     *
     * @param user     empty: no account
     * @param standIns address by channel
     * @param teamLead address
     */
    public record MailSettings(
            String host,
            int port,
            String user,
            String password,
            String from,
            Map<String, String> standIns,
            String teamLead) {

        public MailSettings {
            standIns = Map.copyOf(standIns);
        }

        public boolean hasAccount() {
            return !user.isEmpty();
        }

        @Override
        public String toString() {
            return "MailSettings";
        }
    }

    /** Reads the settings, or explains in one sentence what is missing. */
    public static Settings load() {
        String named = System.getProperty("luwte.home");
        if (named == null || named.isBlank()) {
            throw new IllegalStateException(
                    "Luwte needs the system property luwte.home: the folder with luwte.properties");
        }
        Path home = Path.of(named);
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("luwte.properties"))) {
            file.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("luwte.properties cannot be read in the folder that luwte.home names", e);
        }
        return new Settings(
                home,
                Boolean.parseBoolean(file.getProperty("demo", "false")),
                required(file, "deployment"),
                required(file, "region"),
                List.of(required(file, "origins").split(",")),
                new DatabaseSettings(
                        required(file, "database.url"),
                        file.getProperty("database.user", "luwte"),
                        file.getProperty("database.password", "")),
                new IntakeLimit(number(file, "limit.intake.per-second", 400), number(file, "limit.intake.burst", 800)),
                mail(file));
    }

    private static Optional<MailSettings> mail(Properties file) {
        if (file.getProperty("mail.host", "").isBlank()) {
            return Optional.empty();
        }
        Map<String, String> standIns = new HashMap<>();
        for (String key : file.stringPropertyNames()) {
            Matcher standIn = STAND_IN.matcher(key);
            if (standIn.matches()) {
                standIns.put(standIn.group(1), address(file, key));
            }
        }
        return Optional.of(new MailSettings(
                required(file, "mail.host"),
                number(file, "mail.port", 587),
                file.getProperty("mail.user", "").strip(),
                file.getProperty("mail.password", ""),
                address(file, "mail.from"),
                standIns,
                address(file, "mail.team-lead")));
    }

    private static String address(Properties file, String key) {
        String address = required(file, key);
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalStateException("luwte.properties needs one mail address for " + key);
        }
        return address;
    }

    private static int number(Properties file, String key, int usual) {
        String value = file.getProperty(key, Integer.toString(usual)).strip();
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new IllegalStateException("luwte.properties needs a whole number above 0 for " + key);
        }
        return Integer.parseInt(value);
    }

    private static String required(Properties file, String key) {
        String value = file.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("luwte.properties has no value for " + key);
        }
        return value.strip();
    }
}
