package nl.luwte.portal.app;

import java.util.Set;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.region.Region;
import nl.luwte.portal.component.ComponentPages;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.flyer.FlyerPages;
import nl.luwte.portal.flyer.Flyers;
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
record ReadingRealm(
        Region pack,
        Topics topics,
        Frames frames,
        RegionHelp help,
        RegionPages forms,
        PublishedDirectory directory,
        Today today) {

    Set<Object> resources() {
        RegionTowns towns = new RegionTowns(pack, frames.catalogue(), help);
        Shelf shelf = new Shelf(topics, frames, help, forms);
        return Set.of(
                new ReadingPages(frames, forms, forms),
                new HelpPages(frames, help, towns, shelf, today),
                new TopicPages(frames, shelf, forms, today),
                new FlyerPages(frames, shelf, new Flyers(towns, help, directory.origins().get(0), today), directory.anchorScript().mark()),
                new PicturesPage(frames),
                new ComponentPages(frames, help));
    }
}
