package nl.luwte.portal.information;

import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.content.Surroundings;
import nl.luwte.i18n.content.Topics;
import nl.luwte.portal.page.Frame;

/** Where the links of a topic lead on this site, in one language. */
final class TopicSite implements Surroundings {

    /** Names of docs/format/content.md, and the address below the language. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("help", "h"),
            Map.entry("help.hurt", "h/1"),
            Map.entry("help.ill", "h/2"),
            Map.entry("help.stop", "h/3"),
            Map.entry("help.afraid", "h/4"),
            Map.entry("help.money", "h/5"),
            Map.entry("help.papers", "h/6"),
            Map.entry("towns", "t"),
            Map.entry("tell", "d"),
            Map.entry("messages", "m"),
            Map.entry("recognition", "e"),
            Map.entry("pictures", "b"),
            Map.entry("accessibility", "a"));

    private final Frame frame;
    private final Topics topics;
    private final Contacts contacts;
    private final Doors doors;

    TopicSite(Frame frame, Topics topics, Contacts contacts, Doors doors) {
        this.frame = frame;
        this.topics = topics;
        this.contacts = contacts;
        this.doors = doors;
    }

    @Override
    public String address(String kind, String name) {
        return switch (kind) {
            case "i" -> frame.to("i/" + topics.find(name).orElseThrow().number());
            case "p" -> frame.to(Optional.ofNullable(PAGES.get(name)).orElseThrow());
            case "f" -> frame.to(doors.offers(Integer.parseInt(name)) ? "f/" + name : "d");
            default -> throw new IllegalArgumentException("no address for " + kind);
        };
    }

    @Override
    public Optional<Phone> phone(String organisation) {
        return contacts.phone(organisation);
    }

    @Override
    public Optional<String> site(String organisation) {
        return contacts.site(organisation);
    }

    @Override
    public String pictogram(String name) {
        return frame.pictogram(name);
    }

    @Override
    public String toBeSupplied() {
        return frame.text("page.to-be-supplied");
    }

    @Override
    public String otherSite() {
        return frame.text("topic.other-site");
    }
}
