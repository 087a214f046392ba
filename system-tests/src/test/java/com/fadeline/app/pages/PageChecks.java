package com.fadeline.app.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Checks of every page, in German, light and dark: no violation that axe finds, no
 * English text, room on a phone and a desktop, and, with {@code -Dpictures=true},
 * screenshots.
 */
abstract class PageChecks extends BrowserTest {

	/** Whether to take them, which takes as long as all else. */
	private static final boolean PICTURES = Boolean.getBoolean("pictures");

	/** As of a constant or a message. */
	private static final Pattern NAME = Pattern.compile("[A-Z]{2,}_[A-Z]{2}|\\b(Find|Search|Ask)[A-Z]");

	/** The longer words, which no other test looks at on a screen. */
	private static final String GERMAN = "de-DE";

	private static final int PHONE = 390;

	private static final int DESKTOP = 1280;

	private static final int HEIGHT = 844;

	/** Most that a page may transfer without the library of its charts, in bytes. */
	private static final int MOST = 300_000;

	private final Predicate<ShownPage> shown;

	/** Ids of courses and addresses of pages. */
	private final Map<String, String> found = new HashMap<>();

	/** Looks at these. */
	PageChecks(Predicate<ShownPage> shown) {
		this.shown = shown;
	}

	@TestFactory
	@Execution(ExecutionMode.SAME_THREAD)
	Stream<DynamicNode> a_page_can_be_used_by_everybody_on_every_screen() {
		return Stream.of(ShownPage.values())
			.filter(this.shown)
			.collect(Collectors.groupingBy(ShownPage::login))
			.entrySet()
			.stream()
			.map((shown) -> dynamicContainer("pages of " + shown.getKey(), visit(shown.getKey(), shown.getValue())));
	}

	/** One after the other in the same browser. */
	private Stream<DynamicNode> visit(String login, List<ShownPage> pages) {
		Page page = login.isEmpty() ? stranger(GERMAN) : returning(login, GERMAN);
		return pages.stream().map((shown) -> dynamicTest(shown.fileName(), () -> check(page, shown)));
	}

	private void check(Page page, ShownPage shown) {
		page.setViewportSize(DESKTOP, HEIGHT);
		show(page, ColorScheme.LIGHT);
		shown.open(page, this.found);
		assertThat(page.locator("h1").count()).as("one heading of the whole page").isEqualTo(1);
		assertThat(page.content()).as("every text of the page is there").doesNotContain("??");
		assertThat(page.locator("main").innerText()).as("no name out of the code").doesNotContainPattern(NAME);
		assertThat(bytes(page)).isBetween(1, MOST);
		GermanText.assertNoEnglishIn(page);
		assertRoom(page, DESKTOP);
		page.setViewportSize(PHONE, HEIGHT);
		assertRoom(page, PHONE);
		assertAccessible(page);
		show(page, ColorScheme.DARK);
		assertReadable(page);
		if (PICTURES) {
			takePictures(page, shown);
		}
	}

	private static void show(Page page, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
	}

	private static void assertRoom(Page page, int width) {
		assertNothingHangsOut(page, width);
		assertNothingIsSqueezed(page);
		assertFormCanBeSaved(page);
	}

	private static void takePictures(Page page, ShownPage shown) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			show(page, scheme);
			for (int width : new int[] { PHONE, DESKTOP }) {
				page.setViewportSize(width, HEIGHT);
				picture(page, "%s-%s-%s".formatted(shown.fileName(), (width == PHONE) ? "phone" : "desktop",
						scheme.name().toLowerCase(Locale.ROOT)));
			}
		}
	}

	private static void assertNothingHangsOut(Page page, int width) {
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
			.as("nothing hangs out at a width of %d", width)
			.isLessThanOrEqualTo(width);
	}

	/**
	 * A column of a table or a list may not be so narrow that its text cannot be read.
	 */
	private static void assertNothingIsSqueezed(Page page) {
		assertThat((List<?>) page.evaluate("""
				[...document.querySelectorAll('td, th, dt, dd')]
					.filter((cell) => cell.checkVisibility() && cell.innerText.trim().length > 3)
					.filter((cell) => cell.clientWidth < 30)
					.map((cell) => cell.innerText)""")).as("texts without the room to read them").isEmpty();
	}

	/** However much the rules say beside a form. */
	private static void assertFormCanBeSaved(Page page) {
		assertThat((List<?>) page.evaluate("""
				[...document.querySelectorAll('form:is(.opening, .recording) > .actions [type=submit]')]
					.filter((button) => button.getBoundingClientRect().bottom > innerHeight)
					.map((button) => button.innerText)""")).as("buttons out of sight").isEmpty();
	}

	/** What it took to show it, as its browser counted. */
	private static int bytes(Page page) {
		return ((Number) page.evaluate("""
				performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
					.filter((entry) => !entry.name.includes('/chart.js/') && !entry.name.includes('/live/'))
					.reduce((sum, entry) => sum + entry.decodedBodySize, 0)""")).intValue();
	}

}
