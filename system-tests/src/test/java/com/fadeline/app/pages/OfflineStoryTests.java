package com.fadeline.app.pages;

import com.fadeline.app.http.Http;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a client reads without a network. */
class OfflineStoryTests extends BrowserTest {

	private static final String IS_KEPT = "() => Kept.account().then((owner) => owner !== undefined)";

	@Test
	void the_last_state_is_read_without_a_network_until_the_client_signs_out() {
		// given
		OwnClient client = OwnClient.register(this.application, "Nell", "Ofili");
		Page page = stranger("en-GB");
		page.navigate(link(client));
		page.locator("#remember").check();
		page.locator("#by-link button").click();
		assertThat(page.locator("#live h2").first()).isVisible();
		page.waitForCondition(() -> (boolean) page.evaluate(IS_KEPT));
		page.waitForCondition(() -> (boolean) page.evaluate("() => navigator.serviceWorker.controller !== null"));
		page.reload();
		page.waitForCondition(() -> (boolean) page.evaluate(IS_KEPT));
		// when
		page.context().setOffline(true);
		page.navigate("/");
		// then
		assertThat(page.locator("#offline")).containsText("No connection. This is your progress as of");
		assertThat(page.locator("h1")).hasText("My progress");
		assertThat(page.locator("form, .actions, script")).hasCount(0);
		assertAccessible(page);
		// when
		page.context().setOffline(false);
		page.navigate("/progress");
		page.locator("form[action$='/sign-out'] button").click();
		assertThat(page).hasURL(address() + "/sign-in?out");
		page.context().setOffline(true);
		// then
		assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> page.navigate("/progress"));
		this.complaints.clear();
	}

	@Test
	void nothing_is_kept_on_a_device_that_is_not_the_clients_own() {
		OwnClient client = OwnClient.register(this.application, "Nell", "Okoye");
		Page page = stranger("en-GB");
		page.navigate(link(client));
		page.locator("#by-link button").click();
		assertThat(page.locator("#live h2").first()).isVisible();

		page.context().setOffline(true);
		assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> page.navigate("/progress"));
		this.complaints.clear();
	}

	private String link(OwnClient client) {
		return PasskeyStoryTests.link(new Http(this.port), client.seen().clientId().toString());
	}

}
