package com.fadeline.app.pages;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.app.http.Http;
import com.fadeline.app.http.OpenedCourse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A specialist looks after a course, by clicks and by keys. */
class CourseStoryTests extends BrowserTest {

	private static final String SWELLING = """
			{'kind': 'OEDEMA', 'grade': 2, 'onsetAt': '2025-02-02T10:00:00Z', 'zones': ['CROWN']}""";

	private static final String SEEN = """
			{'observedAt': '2025-04-01T10:00:00Z', 'percent': 20, 'observer': 'SPECIALIST', 'scale': 'VISUAL'}""";

	private Page page;

	private OpenedCourse course;

	@BeforeEach
	void openCourse() {
		this.page = returning(SPECIALIST);
		this.course = OpenedCourse.with(new Http(this.port), DemoCourse.clinic(this.page));
		long recorded = this.course.record("2025-02-01T10:00:00Z", "[]").sequence();
		this.course.read("", recorded);
		this.course.read("/progress", recorded);
	}

	private void show() {
		this.page.navigate(this.course.path().substring("/api".length()));
	}

	@Test
	void fading_is_logged_with_the_slider_and_moves_the_estimate() {
		show();
		Locator figure = this.page.locator(".figure");
		String before = figure.textContent();

		press("Log fading");
		this.page.locator("input[type=range]").fill("10");
		assertThat(this.page.locator("#percent")).hasValue("10");
		this.page.locator("#observedAt").fill("2025-04-01T10:00");
		this.page.locator("form button[type=submit]:has-text('Log fading')").click();

		assertThat(this.page.locator("main [role=status]")).containsText("Fading logged: 10 % on 1 Apr 2025");
		assertThat(figure).not().hasText(before);
		this.page.getByText("The readings as a table").click();
		assertThat(this.page.locator("#readings tbody tr")).containsText("10 %");
	}

	@Test
	void what_somebody_opened_stays_open_when_something_happens_elsewhere() {
		this.course.read("/progress", this.course.post("/fadings", SEEN).sequence());
		show();
		Locator readings = this.page.locator("#readings tbody");
		this.page.getByText("The readings as a table").click();
		assertThat(readings).isVisible();

		this.course.post("/reactions", SWELLING);

		assertThat(reactions()).containsText("swelling");
		assertThat(readings).isVisible();
	}

	@Test
	void a_lost_connection_is_reported_and_taken_up_again() {
		// What a worker asks for cannot be held up here, so the page asks by itself.
		this.page.addInitScript("delete window.SharedWorker");
		this.page.route("**/live/**", Route::abort);
		show();
		assertThat(this.page.locator("#connection")).containsText("Connection lost");

		this.course.post("/reactions", SWELLING);
		this.page.unroute("**/live/**");

		assertThat(this.page.locator("#connection")).isEmpty();
		assertThat(reactions()).containsText("swelling");
		this.complaints.clear();
	}

	@Test
	void a_zone_is_chosen_by_keyboard_and_keeps_the_focus() {
		show();
		this.page.locator("#zone-CROWN").focus();
		this.page.keyboard().press("Enter");

		assertThat(this.page.locator("#zone h3")).hasText("crown");
		assertThat(this.page.locator("#told")).containsText("crown: treated");
		assertThat(this.page.locator("#zone")).containsText("Nd:YAG 1064 nm");
		assertThat(this.page.locator("#zone-CROWN")).isFocused();
		this.page.locator("#by-fading").focus();
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("#by-fading")).hasAttribute("aria-current", "true");
		assertThat(this.page.locator("#zone h3")).hasText("crown");
	}

	@Test
	void a_course_is_completed_by_keyboard_alone() {
		show();
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Complete")).focus();
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/complete");
		this.page.locator("input[value=TARGET_REACHED]").focus();
		this.page.keyboard().press("ArrowDown");
		assertThat(this.page.locator("input[value=CLIENT_SATISFIED]")).isChecked();
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("glad");
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Enter");

		assertThat(this.page.locator(".under .tag")).hasText("completed");
		assertThat(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reopen"))).isVisible();
		assertThat(this.page.locator("#timeline + ol")).containsText("Course completed");
	}

	@Test
	void what_was_typed_into_a_form_stays_when_something_is_missing() {
		show();
		press("Report reaction");
		this.page.locator("#notes").fill("since the evening");
		this.page.locator("label", new Page.LocatorOptions().setHasText("blister")).click();
		this.page.locator(".actions button[type=submit]").click();

		assertThat(this.page.locator("#grade-mistake")).hasText("Enter or choose a value.");
		assertThat(this.page.locator("#notes")).hasValue("since the evening");
		this.page.locator("label:has(input[name=grade][value='2'])").click();
		this.page.locator(".actions button[type=submit]").click();

		assertThat(reactions()).containsText("blister");
		this.complaints.clear();
	}

	@Test
	void who_leaves_a_form_is_asked_whether_to_lose_what_was_typed() {
		List<String> asked = new ArrayList<>();
		this.page.onDialog((dialog) -> {
			asked.add(dialog.type());
			dialog.accept();
		});
		show();
		press("Record a consent");
		this.page.locator("a.back").click();
		this.page.waitForURL("**/courses/*");
		assertThat(asked).isEmpty();

		press("Record a consent");
		this.page.locator("#formVersion").fill("2026-3");
		this.page.locator("a.back").click();
		this.page.waitForURL("**/courses/*");

		assertThat(asked).containsExactly("beforeunload");
	}

	@Test
	void a_reaction_is_amended_for_a_reason() {
		this.course.read("/progress", this.course.post("/reactions", SWELLING).sequence());
		show();
		this.page.locator("a[href*='/reactions/'][href$='/amend']").click();
		assertThat(this.page.locator("h1")).hasText("Correct a reaction");

		this.page.locator("label:has(input[name=grade][value='3'])").click();
		this.page.locator("#reason").fill("it got worse the same day");
		this.page.locator(".actions button[type=submit]").click();

		assertThat(reactions()).containsText("grade 3");
		assertThat(this.page.locator("#timeline + ol")).containsText("corrected");
	}

	private Locator reactions() {
		return this.page.locator("section[aria-labelledby=reactions]");
	}

	private void press(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
	}

}
