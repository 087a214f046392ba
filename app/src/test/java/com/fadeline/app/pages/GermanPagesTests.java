package com.fadeline.app.pages;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page in German: nothing left in English, and nothing too long for a phone. */
class GermanPagesTests extends BrowserTest {

	private static final int PHONE = 390;

	/** Words that English cannot do without, and German does not have. */
	private static final Pattern ENGLISH = Pattern
		.compile("(?i).*\\b(the|of|and|with|is|are|has|been|were|done|than|days|since|sitting|yes|no)\\b.*");

	/** What the people of the demo write, who write English. */
	private static final Pattern WRITTEN = Pattern.compile(String.join("|", "The patch test reacted",
			"sunburn at the site", "Cost of further sittings", "Client is content to keep it covered",
			"Client finds the sittings too painful", "Client leaves the country for some months; skin has healed",
			"The pain was entered for another client", "Faint enough, the client says", "As far as it was planned",
			"Entered what is left instead of what is gone", "Fading goes on; agreed with the client to continue",
			"One more sitting for what is left, agreed with the client", "the client"));

	@ParameterizedTest
	@EnumSource
	void a_page_is_german_to_who_reads_german(ShownPage shown) {
		Page page = shown.login().isEmpty() ? stranger("de-DE") : returning(shown.login(), "de-DE");

		shown.open(page);
		page.setViewportSize(PHONE, 844);

		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
		assertThat(page.locator("[lang]:not(html):not(.language)").count()).as("what is in another language").isZero();
		String text = WRITTEN.matcher(page.locator("body").innerText()).replaceAll("");
		assertThat(ENGLISH.matcher(text).results().map(MatchResult::group).toList()).isEmpty();
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("nothing hangs out")
			.isLessThanOrEqualTo(PHONE);
	}

}
