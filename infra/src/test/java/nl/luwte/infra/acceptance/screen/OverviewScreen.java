package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a team lead sees: what waits, and what colleagues did. */
public final class OverviewScreen extends Screen {
    OverviewScreen(Page page, Words words) {
        super(page, words);
    }

    OverviewScreen ready() {
        assertThat(page.locator("desk-overview table").first()).isVisible();
        return this;
    }

    /** Names of the teams. */
    public List<String> teams() {
        return table(0).locator("tbody th").allInnerTexts();
    }

    /** How many messages of a team nobody has fetched. */
    public int waiting(String team) {
        return Integer.parseInt(rowOf(team).locator("td").first().innerText());
    }

    /** Asks again, and waits until so many messages of a team wait. */
    public void againUntil(String team, int waiting) {
        press("desk.overview.again");
        assertThat(rowOf(team).locator("td").first()).hasText(String.valueOf(waiting));
    }

    /** What colleagues did: a day, an account, an act, a row. */
    public List<String> acts() {
        return table(1).locator("tbody tr").allInnerTexts();
    }

    /** How many cases she could open. */
    public int cases() {
        return page.locator("button.case-name, desk-case").count();
    }

    private Locator rowOf(String team) {
        return table(0).locator("tbody tr").filter(new FilterOptions().setHasText(team));
    }

    private Locator table(int index) {
        return page.locator("desk-overview table").nth(index);
    }
}
