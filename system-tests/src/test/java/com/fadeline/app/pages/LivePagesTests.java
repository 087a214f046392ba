package com.fadeline.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.app.http.Http;
import com.fadeline.app.http.OpenedCourse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens elsewhere is shown without asking for it. How soon is measured in bench.
 */
class LivePagesTests extends BrowserTest {

	private static final int TABS = 7;

	private static final String SIGN_OUT = "form[action$='/sign-out'] button";

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
		assertThat(page.locator(reactions)).containsText("blister");
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
		assertThat(page.locator(completed)).hasText(String.valueOf(before + 2));
	}

	private static void complete(OwnClient client) {
		client.send(new CompleteCourse(client.course(), CompletionOutcome.CLIENT_SATISFIED, null));
	}

	@Test
	void more_tabs_than_a_browser_has_connections_are_all_live_and_one_stream() {
		// given
		Page first = returning(SPECIALIST);
		OpenedCourse course = OpenedCourse.with(new Http(this.port), DemoCourse.clinic(first));
		course.read("", course.record("2025-02-01T10:00:00Z", "[]").sequence());
		List<Page> tabs = new ArrayList<>(List.of(first));
		while (tabs.size() < TABS) {
			tabs.add(first.context().newPage());
		}
		List<String> paths = List.of("/today", "/attention", "/clients");
		for (int i = 0; i < TABS; i++) {
			tabs.get(i).navigate((i < 5) ? course.path().substring("/api".length()) : paths.get(i % paths.size()));
		}
		// when
		course.post("/reactions", REACTION.formatted("BLISTER"));
		// then
		tabs.subList(0, 5)
			.forEach((tab) -> assertThat(tab.locator("section[aria-labelledby=reactions]")).containsText("blister"));
		tabs.forEach((tab) -> assertThat(tab.locator("#connection")).isEmpty());
	}

	@Test
	void a_change_that_comes_while_the_page_asks_again_is_asked_for_as_well() {
		// given
		Page page = returning(MANAGER);
		page.navigate("/dashboard");
		List<Route> asked = new CopyOnWriteArrayList<>();
		page.route("**/dashboard", asked::add);
		change(page);
		page.waitForCondition(() -> asked.size() == 1);
		// when
		change(page);
		asked.getFirst().resume();
		// then
		page.waitForCondition(() -> asked.size() == 2);
		page.waitForResponse("**/dashboard", () -> asked.getLast().resume());
		// what is under the finger stays until it is let go
		page.mouse().move(5, 5);
		page.mouse().down();
		assertThat(page.evaluate("""
				() => {
				  let sent = false;
				  document.body.addEventListener('htmx:beforeSend', () => { sent = true; }, { once: true });
				  htmx.trigger(document.body, 'refresh');
				  return sent;
				}""")).isEqualTo(false);
		page.mouse().up();
		page.waitForCondition(() -> asked.size() == 3);
		asked.getLast().resume();
	}

	@Test
	void a_chart_whose_library_did_not_come_is_drawn_when_the_page_asks_again() {
		// given
		Page page = returning(MANAGER);
		page.route("**/chart.js/**", Route::abort, new Page.RouteOptions().setTimes(1));
		page.waitForConsoleMessage(() -> page.navigate("/dashboard"));
		assertThat(this.complaints).isNotEmpty().allMatch((complaint) -> complaint.contains("ERR_FAILED"));
		this.complaints.clear();
		// when
		change(page);
		// then
		page.waitForCondition(() -> (boolean) page.evaluate(
				"Boolean(window.Chart) && [...document.querySelectorAll('canvas')].every((canvas) => Chart.getChart(canvas))"));
	}

	@Test
	void a_page_that_signs_out_asks_for_nothing_more() {
		// given
		Page page = signedIn(MANAGER);
		page.navigate("/dashboard");
		List<String> asked = new CopyOnWriteArrayList<>();
		page.onRequest((request) -> asked.add(request.method() + " " + request.url().substring(address().length())));
		// when
		page.locator(SIGN_OUT).evaluate("(button) => { button.click(); htmx.trigger(document.body, 'refresh'); }");
		// then
		page.waitForURL("**/sign-in*");
		int signedOut = asked.indexOf("POST /sign-out");
		assertThat(signedOut).isNotNegative();
		assertThat(asked.subList(signedOut, asked.size())).doesNotContain("GET /dashboard");
	}

	@Test
	void a_page_whose_user_signed_out_in_another_tab_leads_to_the_sign_in_when_it_asks_again() {
		// given
		Page page = signedIn(MANAGER);
		page.navigate("/dashboard");
		page.evaluate("setInterval(() => htmx.trigger(document.body, 'refresh'), 100)");
		Page other = page.context().newPage();
		other.navigate("/account");
		// when
		other.locator(SIGN_OUT).click();
		// then
		page.waitForURL("**/sign-in*");
		assertThat(this.complaints).isNotEmpty().allMatch((complaint) -> complaint.contains("401"));
		this.complaints.clear();
	}

	/** What the stream of changes does to the page. */
	private static void change(Page page) {
		page.evaluate("htmx.trigger('#live', 'sse:changed')");
	}

}
