package com.fadeline.app.pages;

import java.net.URI;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class ClientStoryTests extends BrowserTest {

	private static final int PHONE = 390;

	private static final int HEIGHT = 844;

	@Test
	void a_client_reports_a_reaction_and_the_own_view_on_a_phone() {
		// given
		OwnClient client = OwnClient.register(this.application, "Greta", "Holm");
		Page desk = returning(SPECIALIST);
		desk.navigate("/clients/" + client.seen().clientId());
		desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign-in link")).click();
		URI link = URI.create(desk.locator("details code").textContent());
		// when
		Page page = stranger("en-GB");
		page.setViewportSize(PHONE, HEIGHT);
		page.navigate("%s#%s".formatted(link.getPath(), link.getRawFragment()));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show my progress")).click();
		// then
		assertThat(page.locator("h1")).hasText("My progress");
		assertThat(page.locator(".story")).containsText("Your course was opened.");
		// when
		page.locator("a[href$='/reactions/new']").click();
		assertThat(page.getByText("keloid")).hasCount(0);
		page.locator("label:has(input[value='ERYTHEMA'])").click();
		page.locator("label:has(input[name='grade'][value='1'])").click();
		page.locator("form:has(#onsetAt) button[type=submit]").click();
		// then
		assertThat(page.locator(".story")).containsText("You reported: redness");
		// when
		page.locator("a[href$='/fadings/new']").click();
		page.locator("form:has(#percent) button[type=submit]").click();
		// then
		assertThat(page.locator("#percent-mistake")).isVisible();
		assertThat(page.locator("#mistakes li a")).hasText("How much lighter is it?");
		this.complaints.clear();
		// when
		page.locator("label:has(input[name='percent'][value='50'])").click();
		page.locator("form:has(#percent) button[type=submit]").click();
		// then
		assertThat(page.locator(".story")).containsText("In your view: 50 % faded");
		// when
		page.navigate("/clients/%s/export".formatted(client.seen().clientId()));
		// then
		assertThat(page.locator("main")).containsText("Greta");
		assertAccessible(page);
		picture(page, "own-export-phone-light");
	}

	@Test
	void a_client_reads_it_in_german() {
		Page page = signedIn(CLIENT, "de-DE");

		assertThat(page.locator("h1")).hasText("Meine Behandlung");
		assertThat(page.locator(".story")).containsText("Ihre Behandlung begann.");
	}

}
