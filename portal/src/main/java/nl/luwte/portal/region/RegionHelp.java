package nl.luwte.portal.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.content.Surroundings.Phone;
import nl.luwte.i18n.region.Need;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.portal.information.Contacts;
import nl.luwte.portal.information.HelpDirectory;
import nl.luwte.portal.information.HelpGroup;
import nl.luwte.portal.information.HelpGroup.HelpCard;
import nl.luwte.portal.information.Towns.Origin;

/** The organisations of this region and of the whole country, for pages to read. */
public final class RegionHelp implements HelpDirectory, Contacts {

    private static final String EMERGENCY = "emergency";

    private final Region region;
    private final Words words;

    public RegionHelp(Region region, Catalogue catalogue) {
        this.region = region;
        this.words = new Words(catalogue, region.example());
    }

    @Override
    public List<HelpGroup> groups(Language language) {
        Map<String, List<HelpCard>> groups = new LinkedHashMap<>();
        for (Organisation organisation : region.organisations()) {
            groups.computeIfAbsent(organisation.group(), group -> new ArrayList<>())
                    .add(card(organisation, language));
        }
        return groups.entrySet().stream()
                .map(group -> new HelpGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    @Override
    public HelpCard emergency(Language language) {
        return card(region.organisation(EMERGENCY).orElseThrow(), language);
    }

    /** 112 stands on the page itself, before everything. */
    @Override
    public List<HelpCard> dayAndNight(Language language) {
        return cards(
                region.organisations().stream()
                        .filter(organisation -> organisation.always() && !organisation.id().equals(EMERGENCY))
                        .toList(),
                language);
    }

    @Override
    public List<HelpCard> forNeed(String need, Language language) {
        return cards(region.helpFor(Need.valueOf(need.toUpperCase(Locale.ROOT))), language);
    }

    /** These organisations as cards. */
    List<HelpCard> cards(List<Organisation> organisations, Language language) {
        return organisations.stream().map(organisation -> card(organisation, language)).toList();
    }

    HelpCard card(Organisation organisation, Language language) {
        return new HelpCard(
                organisation.id(),
                organisation.name(),
                organisation.purpose().in(language).orElseThrow(),
                organisation.phone(),
                organisation.dial(),
                words.of(organisation.hours(), language),
                Words.languages(organisation.languages(), language),
                organisation.site(),
                origin(organisation));
    }

    @Override
    public Optional<Phone> phone(String organisation) {
        return region.organisation(organisation)
                .filter(found -> !found.phone().isEmpty())
                .map(found -> new Phone(found.phone(), found.dial()));
    }

    @Override
    public Optional<Origin> origin(String organisation) {
        return region.organisation(organisation).map(RegionHelp::origin);
    }

    @Override
    public Optional<String> site(String organisation) {
        return region.organisation(organisation).map(Organisation::site).filter(address -> !address.isEmpty());
    }

    private static Origin origin(Organisation organisation) {
        return new Origin(organisation.source(), LocalDate.parse(organisation.day()));
    }
}
