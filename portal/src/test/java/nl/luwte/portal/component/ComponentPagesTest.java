package nl.luwte.portal.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.portal.information.HelpGroup;
import nl.luwte.portal.information.HelpGroup.HelpCard;
import nl.luwte.portal.page.Assets;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.platform.RefusalException;
import org.junit.jupiter.api.Test;

class ComponentPagesTest {

    private final Languages languages = Languages.load();

    private ComponentPages pages(boolean demo) {
        HelpCard card = new HelpCard("a", "Name", "What", "0800-0000", "08000000", "Hours", "https://example.org/", "Source", "2026-11-20");
        Frames frames = new Frames(Catalogue.load(languages), Assets.load(), languages.all(), Map.of("en", "https://example.org/"), demo);
        return new ComponentPages(frames, language -> List.of(new HelpGroup("danger", List.of(card))));
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
