package nl.luwte.portal.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.region.Regions;
import nl.luwte.portal.page.Assets;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.platform.RefusalException;
import nl.luwte.portal.region.RegionHelp;
import org.junit.jupiter.api.Test;

class ComponentPagesTest {

    private final Languages languages = Languages.load();

    private final Catalogue catalogue = Catalogue.load(languages);

    private ComponentPages pages(boolean demo) {
        Frames frames = new Frames(catalogue, Assets.load(), languages.all(), Map.of("en", "https://example.org/"), demo);
        return new ComponentPages(frames, new RegionHelp(Regions.load("twente", languages), catalogue));
    }

    @Test
    void aDemoShowsThemInEveryLanguage() {
        for (Language language : languages.all()) {
            String page = new String(new Renderer().render(pages(true).all(language.code())), StandardCharsets.UTF_8);
            assertTrue(page.contains("<section id=\"tile\">"), language.code());
        }
    }

    @Test
    void outsideADemoThereIsNoSuchPage() {
        for (Language language : languages.all()) {
            RefusalException refused = assertThrows(RefusalException.class, () -> pages(false).all(language.code()));
            assertEquals(404, refused.refusal().status());
        }
    }
}
