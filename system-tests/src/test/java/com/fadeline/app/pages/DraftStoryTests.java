package com.fadeline.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is typed about a sitting survives whatever happens before it is saved. */
class DraftStoryTests extends BrowserTest {

	private static final String DRAFTS = "Object.keys(localStorage).filter((name) => name.startsWith('fadeline.draft.'))";

	@Test
	void forms_that_the_server_does_not_show_again_are_filled_in() {
		Page page = signedIn(SPECIALIST);
		page.navigate("/clients/new");
		page.locator("form[data-kept]").waitFor();
		page.locator("#givenName").fill("Wanda");
		page.waitForCondition(() -> !page.evaluate(DRAFTS + ".join()").equals(""));

		page.navigate("/today");
		page.navigate("/clients/new");
		page.locator("#draft:not([hidden])").waitFor();
		assertThat(page.locator("#givenName").inputValue()).isEqualTo("Wanda");
		page.locator("#draft button").click();
		assertThat(page.locator("#givenName")).hasValue("");
	}

	@Test
	void it_survives_a_reload_the_end_of_the_session_a_lost_connection_and_a_refusal() {
		OwnClient client = OwnClient.register(this.application, "Wanda", "Thoma");
		String form = client.path() + "/saline-sessions/new";
		Page page = signedIn(SPECIALIST);
		BrowserContext browser = page.context();
		page.navigate(form);
		type(page, "the client held still");
		assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain("held");

		page.reload();
		assertTyped(page);
		page.navigate("/today");
		page.goBack();
		assertTyped(page);
		browser.clearCookies();
		page.navigate(form);
		signIn(page, SPECIALIST);
		page.waitForURL("**" + form);
		assertTyped(page);
		browser.setOffline(true);
		save(page).click();
		assertThat(page.locator("#draft")).containsText("No connection");
		browser.setOffline(false);
		save(page).click();

		assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Not saved");
		assertThat(page.locator("[name=notes]")).hasValue("the client held still");
		this.complaints.clear();
	}

	@Test
	void who_signs_in_beside_it_neither_sees_it_nor_saves_it_and_its_owner_goes_on() {
		OwnClient client = OwnClient.register(this.application, "Xenia", "Ruff");
		long before = client.seen().sequence();
		String form = client.path() + "/saline-sessions/new";
		Page page = signedIn(SPECIALIST);
		page.navigate(form);
		type(page, "the client held still");
		Page beside = page.context().newPage();
		signIn(beside, ADMIN);

		save(page).click();

		assertThat(page.locator("#draft")).containsText("has signed in on this device. Nothing was saved");
		assertThat(page.locator("form.recording")).isHidden();
		beside.navigate(form);
		assertThat(beside.locator("form[data-kept]")).hasCount(1);
		assertThat(beside.locator("[name=notes]")).hasValue("");
		assertThat(client.seen().sequence()).isEqualTo(before);
		signIn(beside, SPECIALIST);
		page.reload();
		assertTyped(page);
		signIn(beside, SPECIALIST);
		save(page).click();
		assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Not saved");
		assertThat(page).hasURL(Pattern.compile(".*/saline-sessions/new"));
		this.complaints.clear();
	}

	@Test
	void the_end_of_the_session_is_announced_and_put_off_by_a_tap() {
		Page page = returning(SPECIALIST);
		List<Map<String, String>> uses = new ArrayList<>();
		page.route("**/account/session", (route) -> answer(route, uses));
		page.clock().install();
		page.navigate("/account");

		page.clock().runFor(16_000);

		assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("You will be signed out at");
		assertAccessible(page);
		assertThat(uses).isEmpty();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in")).click();
		assertThat(page.locator("#ending")).isHidden();
		assertThat(uses).hasSize(1);
	}

	/** Ends in 90 seconds unless it is used. */
	private static void answer(Route route, List<Map<String, String>> uses) {
		if (!route.request().headers().containsKey("x-asked-again")) {
			uses.add(route.request().headers());
		}
		route.fulfill(new Route.FulfillOptions().setContentType("application/json")
			.setBody(
					"{\"account\": \"x\", \"name\": \"x\", \"token\": \"x\", \"idleSeconds\": %d, \"limitSeconds\": 9000}"
						.formatted(uses.isEmpty() ? 90 : 1800)));
	}

	private static void type(Page page, String text) {
		assertThat(page.locator("form[data-kept]")).hasCount(1);
		page.locator("[name=notes]").fill(text);
		page.waitForCondition(() -> Integer.valueOf(1).equals(page.evaluate(DRAFTS + ".length")));
	}

	private static void assertTyped(Page page) {
		assertThat(page.locator("#draft")).containsText("Restored: what you typed at");
		assertThat(page.locator("[name=notes]")).hasValue("the client held still");
	}

	private static Locator save(Page page) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).last();
	}

	private void signIn(Page page, String name) {
		page.navigate("/sign-in");
		page.locator("#username").fill(name);
		page.locator("#password").fill("fadeline-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/sign-in"));
	}

}
