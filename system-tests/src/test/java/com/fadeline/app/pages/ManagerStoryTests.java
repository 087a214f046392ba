package com.fadeline.app.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ManagerStoryTests extends BrowserTest {

	@Test
	void a_manager_filters_and_sees_the_courses_behind_a_figure() throws IOException {
		// given
		Page page = signedIn(MANAGER);
		assertThat(page.locator("h1")).hasText("Dashboard");
		page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("Fading per sitting")).click();
		// when
		page.locator("#groupBy").selectOption("DEVICE");
		page.locator("form.filters button").click();
		// then
		assertThat(page).hasURL(Pattern.compile("report=FADING.*groupBy=DEVICE"));
		Locator figure = page.locator("#live tbody tr td a").first();
		String sittings = figure.textContent();
		Download file = page.waitForDownload(() -> page.locator("#live a[download]").first().click());
		assertThat(file.suggestedFilename()).isEqualTo("fadeline-fading-by-device.csv");
		assertThat(Files.readString(file.path())).startsWith("\uFEFFGroup,Sittings,");
		// when
		figure.click();
		// then
		assertThat(page.locator("main")).containsText("%s in".formatted(sittings));
		assertThat(page.locator("tbody tr").first()).isVisible();
	}

}
