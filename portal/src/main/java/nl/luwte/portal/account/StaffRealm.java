package nl.luwte.portal.account;

import java.util.List;
import java.util.function.Function;
import nl.luwte.crypto.bytes.Bytes;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/**
 * Who may log in: the comparison is made in {@link Accounts}, in constant time and for unknown names too, so Shiro
 * compares nothing afterwards. And what she may do then: what her signed record says at this moment, kept nowhere.
 */
final class StaffRealm extends AuthorizingRealm {

    private final transient Accounts accounts;
    private final transient Function<String, List<String>> rolesOf;

    /** @param rolesOf roles of a member by the directory in force */
    StaffRealm(Accounts accounts, Function<String, List<String>> rolesOf) {
        this.accounts = accounts;
        this.rolesOf = rolesOf;
        setName(SessionRows.REALM);
        setAuthenticationTokenClass(Token.class);
        setCredentialsMatcher(new AllowAllCredentialsMatcher());
        setCachingEnabled(false);
        setAuthorizationCachingEnabled(false);
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

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        accounts.of((String) principals.getPrimaryPrincipal())
                .map(account -> Roles.permissions(rolesOf.apply(account.member())))
                .ifPresent(info::setStringPermissions);
        return info;
    }
}
