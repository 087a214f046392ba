package com.fadeline.app.pages;

import java.util.List;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand.CompleteCourse;
import com.fadeline.app.http.Http;
import com.fadeline.app.http.OpenedCourse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What happens elsewhere is shown within a second, without asking for it, by a page that
 * has shown something so before.
 */
@Isolated("What is told within a second needs a machine that has nothing else to do")
class LivePagesTests extends BrowserTest {

	private static final int SECOND = 1_000;

	private static final String REACTION = """
			{'kind': '%s', 'grade': 2, 'onsetAt': '2025-02-02T10:00:00Z', 'zones': ['CROWN']}""";

	@Test
	void a_reaction_reported_elsewhere_is_shown_on_the_page_of_the_course() {
		// given
		Page page = returning(SPECIALIST);
		OpenedCourse course = OpenedCourse.with(new Http(this.port), DemoCourse.clinic(page));
		course.read("", course.record("2025-02-01T10:00:00Z", "[]").sequence());
		page.navigate(course.path().substring("/api".length()));
		String reactions = "section[aria-labelledby=reactions]";
		course.post("/reactions", REACTION.formatted("OEDEMA"));
		assertThat(page.locator(reactions)).containsText("swelling");
		// when
		course.post("/reactions", REACTION.formatted("BLISTER"));
		// then
		saysWithinASecond(page, reactions, "blister");
	}

	@Test
	void a_course_completed_elsewhere_is_counted_on_the_dashboard() {
		// given
		OwnClient first = OwnClient.register(this.application, "Ellen", "Marsh");
		OwnClient second = OwnClient.register(this.application, "Nell", "March");
		Page page = returning(MANAGER);
		page.navigate("/dashboard");
		String completed = "#live li.card:has(a[href*='COMPLETED']) .figure";
		int before = Integer.parseInt(page.locator(completed).textContent());
		complete(first);
		assertThat(page.locator(completed)).hasText(String.valueOf(before + 1));
		// when
		complete(second);
		// then
		saysWithinASecond(page, completed, String.valueOf(before + 2));
	}

	private static void complete(OwnClient client) {
		client.send(new CompleteCourse(client.course(), CompletionOutcome.CLIENT_SATISFIED, null));
	}

	/** Fails unless a place of the page, by its CSS selector, says so within a second. */
	private static void saysWithinASecond(Page page, String place, String text) {
		page.waitForFunction("([place, text]) => document.querySelector(place)?.textContent.includes(text)",
				List.of(place, text), new Page.WaitForFunctionOptions().setTimeout(SECOND));
	}

}
