package nl.luwte.portal.region;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.region.Municipality;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.portal.information.HelpGroup.HelpCard;
import nl.luwte.portal.information.Towns;

/** The municipalities of this region, for pages to read. */
public final class RegionTowns implements Towns {

    private final Region region;
    private final Words words;
    private final RegionHelp help;

    public RegionTowns(Region region, Catalogue catalogue, RegionHelp help) {
        this.region = region;
        this.words = new Words(catalogue, region.example());
        this.help = help;
    }

    @Override
    public List<String> names() {
        return region.municipalities().stream().map(Municipality::name).toList();
    }

    @Override
    public Optional<Town> town(int number, Language language, LocalDate today) {
        return number < 1 || number > region.municipalities().size()
                ? Optional.empty()
                : Optional.of(town(region.municipalities().get(number - 1), language, today));
    }

    @Override
    public List<HelpCard> byDay(Language language) {
        return help.cards(
                region.organisations().stream()
                        .filter(one -> one.national() && !one.always())
                        .toList(),
                language);
    }

    private Town town(Municipality town, Language language, LocalDate today) {
        List<Organisation> here = region.helpIn(town.id());
        return new Town(
                town.name(),
                region.example(),
                town.minimumAge().map(age -> new Age(age.years(), origin(age.source(), age.day()))),
                Arrays.stream(nl.luwte.i18n.region.Work.Form.values())
                        .map(form -> work(form, town.work(form), language))
                        .toList(),
                town.location()
                        .map(location -> new Fact(
                                words.of(location.text(), language), origin(location.source(), location.day()))),
                contacts(town, language),
                walkIns(town, language, today),
                undated(town, today),
                promises(language),
                help.cards(here.stream().filter(one -> !one.national()).toList(), language),
                help.cards(
                        here.stream()
                                .filter(one -> one.national() && one.always())
                                .toList(),
                        language));
    }

    private Work work(
            nl.luwte.i18n.region.Work.Form form, Optional<nl.luwte.i18n.region.Work> known, Language language) {
        return new Work(
                form.id(),
                known.map(work -> work.kind().id()).orElse(""),
                known.map(work -> new Fact(words.of(work.note(), language), origin(work.source(), work.day()))));
    }

    private List<Contact> contacts(Municipality town, Language language) {
        return region.contactsIn(town.id()).stream()
                .map(contact -> new Contact(
                        contact.firstName(),
                        words.of(contact.role(), language),
                        contact.days().isEmpty() ? "" : Words.days(contact.days(), language),
                        Words.languages(contact.languages(), language),
                        contact.phone(),
                        contact.dial(),
                        origin(contact.source(), contact.day())))
                .toList();
    }

    private List<WalkIn> walkIns(Municipality town, Language language, LocalDate today) {
        return region.walkIns().from(today).stream()
                .filter(walkIn -> walkIn.town().equals(town.id()))
                .map(walkIn -> new WalkIn(
                        organisation(walkIn.organisation()),
                        words.of(walkIn.place(), language),
                        walkIn.date(),
                        walkIn.from().toString(),
                        walkIn.to().toString(),
                        origin(walkIn.source(), walkIn.day())))
                .toList();
    }

    private List<Undated> undated(Municipality town, LocalDate today) {
        return region.walkIns().withoutDate(today).stream()
                .filter(series -> series.town().equals(town.id()))
                .map(series ->
                        new Undated(organisation(series.organisation()), origin(series.source(), series.day())))
                .toList();
    }

    private List<Promise> promises(Language language) {
        return Stream.concat(
                        region.signedPromises().stream()
                                .map(promise -> new Promise(
                                        words.of(promise.text(), language),
                                        promise.role(),
                                        Optional.of(promise.day()))),
                        region.openPromises().stream()
                                .map(promise ->
                                        new Promise(words.of(promise.question(), language), "", Optional.empty())))
                .toList();
    }

    private String organisation(String id) {
        return region.organisation(id).orElseThrow().name();
    }

    private static Origin origin(String source, String day) {
        return new Origin(source, LocalDate.parse(day));
    }
}
