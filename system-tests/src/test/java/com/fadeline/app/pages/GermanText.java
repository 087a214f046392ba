package com.fadeline.app.pages;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page in German may say. */
final class GermanText {

	/** Words that English cannot do without, and German does not have. */
	private static final Pattern ENGLISH = Pattern
		.compile("(?i).*\\b(the|of|and|with|is|are|has|been|were|done|than|days|since|sitting|yes|no)\\b.*");

	/** What the people of the demo write, who write English. */
	private static final Pattern WRITTEN = Pattern.compile(String.join("|", "The patch test reacted",
			"sunburn at the site", "Cost of further sittings", "Client is content to keep it covered",
			"Client finds the sittings too painful", "Client leaves the country for some months; skin has healed",
			"The pain was entered for another client", "Faint enough, the client says", "As far as it was planned",
			"Entered what is left instead of what is gone", "Fading goes on; agreed with the client to continue",
			"One more sitting for what is left, agreed with the client", "Call and ask how the skin heals",
			"Would like to come sooner", "Asks what a sitting costs and how long it takes", "keloids in the family",
			"The beam guide was loose", "Fastened and measured", "the client",
			"Keep the area out of the sun\\.\\s+Shave it the evening before\\.\\s+Come with clean skin: no cream, make-up or hair fibres",
			// What clients read in English where a clinic writes nothing.
			"Eingebaut: .*"));

	private GermanText() {
	}

	/** Fails where something was left in English. */
	static void assertNoEnglishIn(Page page) {
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
		assertThat(page.locator("[lang]:not(html):not(.language):not(:empty)").count())
			.as("what is in another language")
			.isZero();
		String text = WRITTEN.matcher(page.locator("body").innerText()).replaceAll("");
		assertThat(ENGLISH.matcher(text).results().map(MatchResult::group).toList()).isEmpty();
	}

}
