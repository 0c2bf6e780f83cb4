package nl.luwte.portal.behind;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.luwte.portal.platform.Settings.MailSettings;

/**
 * SMTP (RFC 5321). With an account, only over TLS with a certificate for that host. Nothing in a mail names this
 * machine.
 */
public final class MailPost implements Post {

    private static final int IMPLICIT_TLS = 465;
    private static final String PATIENCE = "30000";

    private final MailSettings settings;
    private final String subject;
    private final String text;

    public MailPost(MailSettings settings, String subject, String text) {
        this.settings = settings;
        this.subject = subject;
        this.text = text;
    }

    @Override
    public void bring(String address) {
        // The library finds its parts through the class loader of the thread, and ours is nobody's.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailPost.class.getClassLoader());
        try {
            Session session = session();
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(settings.from(), true));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setText(text, StandardCharsets.UTF_8.name());
            Transport.send(mail);
        } catch (MessagingException e) {
            // Without its message and cause, which name addresses.
            throw new IllegalStateException("a mail was not taken over: " + e.getClass().getSimpleName());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Session session() {
        Properties properties = new Properties();
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.from", settings.from());
        properties.put("mail.smtp.localhost", domain);
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.port() == IMPLICIT_TLS));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.hasAccount()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + wait, PATIENCE);
        }
        if (!settings.hasAccount()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }
}
