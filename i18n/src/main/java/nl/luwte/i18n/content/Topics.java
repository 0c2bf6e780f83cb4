package nl.luwte.i18n.content;

import java.util.List;
import java.util.Optional;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Resources;

/** The topics of this build, in the order of the list page. */
public final class Topics {
    private final List<Topic> all;

    Topics(List<Topic> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads all texts in all languages.
     *
     * @throws DataException at the first thing that breaks docs/format/content.md
     */
    public static Topics load(Languages languages) {
        return new Topics(new TopicReader(Resources::find, codes(languages), fault -> {
            throw fault;
        }).read());
    }

    static List<String> codes(Languages languages) {
        return languages.all().stream().map(Language::code).toList();
    }

    public List<Topic> all() {
        return all;
    }

    /** The topics of a group. */
    public List<Topic> in(Topic.Group group) {
        return all.stream().filter(topic -> topic.group() == group).toList();
    }

    /** The topic with this number in its address. */
    public Optional<Topic> numbered(int number) {
        return all.stream().filter(topic -> topic.number() == number).findFirst();
    }

    /** The topic with this id. */
    public Optional<Topic> find(String id) {
        return all.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
