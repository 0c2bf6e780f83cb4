package nl.luwte.portal.behind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Languages;
import nl.luwte.portal.platform.Settings.MailSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailPostTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailPost post(String user) {
        MailSettings settings = new MailSettings("127.0.0.1", server.getSmtp().getPort(), user, "secret", "luwte@example.org", Map.of(), "lead@example.org");
        return new MailPost(settings, "Informatie", "Wil je vandaag de werkplek openen?\n\nWould you open the desk today, please?");
    }

    @Test
    void twoMailsDifferInNothingButWhoGetsThemAndWhen() throws Exception {
        post("").bring("stand-in@example.org");
        post("").bring("lead@example.org");
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(2, mails.length);
        assertEquals("Informatie", mails[0].getSubject());
        assertEquals(GreenMailUtil.getBody(mails[0]), GreenMailUtil.getBody(mails[1]));
        Set<String> headers = new TreeSet<>();
        mails[0].getAllHeaders().asIterator().forEachRemaining(header -> headers.add(header.getName()));
        assertEquals(Set.of("Return-Path", "Received", "Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"), headers);
    }

    @Test
    void nothingInAMailNamesThisMachine() throws Exception {
        post("").bring("stand-in@example.org");
        String whole = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]).replaceAll("(?m)^Received:.*(\\R[ \\t].*)*", "");
        assertFalse(whole.contains(InetAddress.getLocalHost().getHostName()) || whole.contains(System.getProperty("user.name") + "@"), whole);
    }

    @Test
    void aPasswordDoesNotTravelWithoutTls() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> post("luwte").bring("stand-in@example.org"));
        assertFalse(refused.getMessage().contains("@"));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void theTextNamesNoTeamAndNoNumber() {
        Languages languages = Languages.load();
        Catalogue catalogue = Catalogue.load(languages);
        for (String code : catalogue.languages("mail")) {
            String text = catalogue.text(languages.get(code), "mail.open").toLowerCase(Locale.ROOT);
            assertFalse(text.matches(".*(\\d|meld|report|bericht|message|luwte|team|sek|sex).*"), text);
        }
    }
}
