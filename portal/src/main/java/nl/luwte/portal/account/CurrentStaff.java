package nl.luwte.portal.account;

import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.platform.Refusal;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.session.Session;
import org.apache.shiro.subject.Subject;

/**
 * The care worker of this request, and how she comes and goes. What she may read is what the directory says, not what
 * an account row says.
 */
public final class CurrentStaff {

    private static final int CSRF_BYTES = 32;

    private final Accounts accounts;
    private final PublishedDirectory directory;
    private final Entropy entropy;

    public CurrentStaff(Accounts accounts, PublishedDirectory directory, Entropy entropy) {
        this.accounts = accounts;
        this.directory = directory;
        this.entropy = entropy;
    }

    /** Logs in; the session begins here, so that an id from before cannot be continued. */
    public Staff login(String account, Bytes auth) {
        Subject subject = SecurityUtils.getSubject();
        if (subject.getSession(false) != null) {
            subject.logout();
        }
        try {
            subject.login(new StaffRealm.Token(account, auth));
        } catch (AuthenticationException e) {
            throw Refusal.unauthenticated().thrown();
        }
        subject.getSession()
                .setAttribute(SessionRows.CSRF, entropy.bytes(CSRF_BYTES).toBase64url());
        return require();
    }

    /** Who is logged in, or a refusal. */
    public Staff require() {
        return find().orElseThrow(() -> Refusal.unauthenticated().thrown());
    }

    /** Who is logged in, if anybody is. */
    public Optional<Staff> find() {
        Subject subject = SecurityUtils.getSubject();
        Session session = subject.getSession(false);
        if (!subject.isAuthenticated() || session == null) {
            return Optional.empty();
        }
        String csrf = (String) session.getAttribute(SessionRows.CSRF);
        return accounts.of((String) subject.getPrincipal())
                .map(account -> new Staff(
                        account.account(),
                        account.member(),
                        directory.channelsOf(account.member()),
                        directory.rolesOf(account.member()),
                        csrf));
    }

    public void logout() {
        SecurityUtils.getSubject().logout();
    }
}
