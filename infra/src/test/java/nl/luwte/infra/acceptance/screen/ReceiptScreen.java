package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The screen with the code. */
public final class ReceiptScreen extends Screen {
    private static final Pattern NUMBER = Pattern.compile("[1-7]");

    ReceiptScreen(Page page, Words words) {
        super(page, words);
    }

    ReceiptScreen ready() {
        assertThat(page.locator(".code li")).hasCount(7);
        return this;
    }

    /** The code as she writes it down: seven groups of four digits. */
    public List<String> code() {
        return page.locator(".code li").allInnerTexts();
    }

    /** Types the group back that the page asks for. */
    public ReceiptScreen typeBack() {
        String label = page.locator(".card label").innerText();
        Matcher number = NUMBER.matcher(label);
        if (!number.find()) {
            throw new AssertionError("no group is named in: " + label);
        }
        type(page.locator(".card input"), code().get(Integer.parseInt(number.group()) - 1));
        press("receipt.check.button");
        assertThat(page.getByText(words.say("receipt.check.right"))).isVisible();
        return this;
    }

    /** She has it; gives what the last screen says. */
    public String done() {
        press("receipt.done");
        assertThat(page.locator(".code")).hasCount(0);
        return text();
    }
}
