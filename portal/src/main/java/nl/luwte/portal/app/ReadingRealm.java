package nl.luwte.portal.app;

import java.util.Set;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.region.Region;
import nl.luwte.portal.component.ComponentPages;
import nl.luwte.portal.information.HelpPages;
import nl.luwte.portal.information.PicturesPage;
import nl.luwte.portal.information.ReadingPages;
import nl.luwte.portal.information.Shelf;
import nl.luwte.portal.information.TopicPages;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.platform.Today;
import nl.luwte.portal.region.RegionHelp;
import nl.luwte.portal.region.RegionPages;
import nl.luwte.portal.region.RegionTowns;

/** Every page that is only read, from what the rest of the house has made. */
record ReadingRealm(Region pack, Topics topics, Frames frames, RegionHelp help, RegionPages forms, Today today) {

    Set<Object> resources() {
        return Set.of(
                new ReadingPages(frames, forms, forms),
                new HelpPages(frames, help, new RegionTowns(pack, frames.catalogue(), help), today),
                new TopicPages(frames, new Shelf(topics, frames, help, forms), forms, today),
                new PicturesPage(frames),
                new ComponentPages(frames, help));
    }
}
