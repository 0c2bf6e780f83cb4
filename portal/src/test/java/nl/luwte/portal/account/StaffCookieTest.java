package nl.luwte.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.shiro.web.servlet.Cookie;
import org.junit.jupiter.api.Test;

class StaffCookieTest {

    @Test
    void isKeptBelowTheDeskFromScriptsFromOtherSitesAndFromDisk() {
        Cookie cookie = StaffDoor.cookie(true);
        assertEquals("/desk", cookie.getPath());
        assertTrue(cookie.isHttpOnly());
        assertEquals(Cookie.SameSiteOptions.STRICT, cookie.getSameSite());
        assertEquals(-1, cookie.getMaxAge());
    }

    @Test
    void travelsOverHttpsOnlyWhereThereIsHttps() {
        assertTrue(StaffDoor.cookie(true).isSecure());
        assertFalse(StaffDoor.cookie(false).isSecure());
    }
}
