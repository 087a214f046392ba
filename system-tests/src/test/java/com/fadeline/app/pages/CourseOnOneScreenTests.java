package com.fadeline.app.pages;

import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a specialist sees of a course on a tablet before scrolling. */
class CourseOnOneScreenTests extends BrowserTest {

	@ParameterizedTest
	@CsvSource({ "1280, 800", "1100, 800", "800, 1280" })
	void the_next_and_the_last_sitting_and_the_zones_are_on_the_first_screen_of_a_tablet(int width, int height) {
		Page page = returning(SPECIALIST);
		page.setViewportSize(width, height);
		page.navigate("/courses/" + DemoCourse.treatedMost(page));

		Stream.of("readiness", "last", "map").forEach((title) -> {
			Locator card = page.locator("section[aria-labelledby=%s]".formatted(title));
			BoundingBox box = card.boundingBox();
			assertThat(box.y + box.height).as("end of %s at %d x %d", title, width, height).isLessThanOrEqualTo(height);
			assertThat(box.x + box.width).isLessThanOrEqualTo(width);
		});
		assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).as("width of the page")
			.isLessThanOrEqualTo(width);
	}

}
