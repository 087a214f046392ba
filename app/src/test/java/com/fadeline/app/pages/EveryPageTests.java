package com.fadeline.app.pages;

import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page for everybody: no violation that axe finds, and pictures to look at. */
class EveryPageTests extends BrowserTest {

	private static final int PHONE = 390;

	private static final int DESKTOP = 1280;

	private static final int HEIGHT = 844;

	/** Most that a page may transfer without the library of its charts, in bytes. */
	private static final int MOST = 300_000;

	@ParameterizedTest
	@EnumSource
	void a_page_can_be_used_by_everybody_on_every_screen(ShownPage shown) {
		// given
		Page page = shown.login().isEmpty() ? stranger("en-GB") : returning(shown.login());
		// when
		shown.open(page);
		// then
		assertThat(page.locator("h1").count()).as("one heading of the whole page").isEqualTo(1);
		assertThat(page.content()).as("every text of the page is there").doesNotContain("??");
		assertThat(bytes(page)).isBetween(1, MOST);
		lookAt(page, shown, ColorScheme.LIGHT);
		assertAccessible(page);
		lookAt(page, shown, ColorScheme.DARK);
		assertLegible(page);
	}

	private static void lookAt(Page page, ShownPage shown, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		for (int width : new int[] { PHONE, DESKTOP }) {
			page.setViewportSize(width, HEIGHT);
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
				.as("nothing hangs out at a width of %d", width)
				.isLessThanOrEqualTo(width);
			picture(page, "%s-%s-%s".formatted(shown.fileName(), (width == PHONE) ? "phone" : "desktop",
					scheme.name().toLowerCase(Locale.ROOT)));
		}
	}

	/** What it took to show it, as its browser counted. */
	private static int bytes(Page page) {
		return ((Number) page.evaluate("""
				performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
					.filter((entry) => !entry.name.includes('/chart.js/') && !entry.name.includes('/live/'))
					.reduce((sum, entry) => sum + entry.decodedBodySize, 0)""")).intValue();
	}

}
