package nl.luwte.portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.luwte.portal.platform.Settings.MailSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String LEAST = "deployment=d\nregion=twente\norigins=https://luwte.example\ndatabase.url=jdbc:h2:file:x\n";
    private static final String MAIL = LEAST + "mail.host=mail.example\nmail.from=desk@example.org\nmail.team-lead=lead@example.org\n";

    @TempDir
    private Path home;

    @AfterEach
    void forget() {
        System.clearProperty("luwte.home");
    }

    private Settings load(String text) throws IOException {
        Files.writeString(home.resolve("luwte.properties"), text);
        System.setProperty("luwte.home", home.toString());
        return Settings.load();
    }

    @Test
    void withoutAMailServerThereAreNoMailSettings() throws IOException {
        assertEquals(Optional.empty(), load(LEAST).mail());
    }

    @Test
    void standInsAreFoundByTheirChannel() throws IOException {
        MailSettings mail = load(MAIL + "mail.m.stand-in=m@example.org\nmail.zorg.stand-in = z@example.org\nmail.user=u\nmail.password=geheim\n").mail().orElseThrow();
        assertEquals(Map.of("m", "m@example.org", "zorg", "z@example.org"), mail.standIns());
        assertEquals(587, mail.port());
        assertFalse(mail.toString().contains("geheim") || mail.toString().contains("@"));
    }

    @Test
    void halfASettingOrTwoAddressesInOneAreRefused() {
        for (String text : new String[] {LEAST + "mail.host=mail.example\nmail.from=desk@example.org\n", MAIL + "mail.m.stand-in=a@b.nl,c@d.nl\n", MAIL + "mail.m.stand-in=\n", MAIL + "mail.port=0\n"}) {
            assertThrows(IllegalStateException.class, () -> load(text), text);
        }
    }
}
