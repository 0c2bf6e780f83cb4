package nl.luwte.portal.account;

import nl.luwte.crypto.bytes.Bytes;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.realm.AuthenticatingRealm;

/**
 * Who may log in: the comparison is made in {@link Accounts}, in constant time and for unknown names too, so Shiro
 * compares nothing afterwards.
 */
final class StaffRealm extends AuthenticatingRealm {

    private final transient Accounts accounts;

    StaffRealm(Accounts accounts) {
        this.accounts = accounts;
        setName(SessionRows.REALM);
        setAuthenticationTokenClass(Token.class);
        setCredentialsMatcher(new AllowAllCredentialsMatcher());
        setCachingEnabled(false);
    }

    /** Account name and the 32 bytes that the device derived. */
    record Token(String account, Bytes auth) implements AuthenticationToken {
        @Override
        public Object getPrincipal() {
            return account;
        }

        @Override
        public Object getCredentials() {
            return auth;
        }

        @Override
        public String toString() {
            return "Token[" + account + "]";
        }
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken presented) {
        Token token = (Token) presented;
        Account account =
                accounts.authenticate(token.account(), token.auth()).orElseThrow(IncorrectCredentialsException::new);
        return new SimpleAuthenticationInfo(account.account(), "", getName());
    }
}
