package com.fadeline.app.pages;

import java.nio.charset.StandardCharsets;

import com.fadeline.app.http.Http;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A client signs on the tablet, and the specialist finds what was signed. */
class SigningStoryTests extends BrowserTest {

	@Test
	void due_consents_are_signed_on_the_tablet_and_found_as_documents() {
		OwnClient own = OwnClient.register(this.application, "Selma", "Fotheringay");
		Page page = returning(SPECIALIST);
		page.setViewportSize(800, 1100);
		page.navigate(own.path() + "/consents/sign");
		assertAccessible(page);
		page.locator("input[name='initials.LASER.RISKS']").fill("SF");
		page.locator("#explainedBy").selectOption(new SelectOption().setIndex(1));
		draw(page);
		picture(page, "consents-sign");
		button(page, "Sign and save").click();
		assertThat(page.getByText("The consents are signed and saved.")).isVisible();

		page.navigate(own.path() + "/consents/signed");
		assertThat(page.getByText("(PDF)")).hasCount(2);
		assertAccessible(page);
		page.getByText("Check for changes").first().click();
		assertThat(page.getByText("unchanged since it was signed")).isVisible();
		picture(page, "consents-signed");
		APIResponse document = page.request()
			.get(page.locator("main .list a").first().evaluate("(a) => a.href").toString());
		assertEquals("application/pdf", document.headers().get("content-type"));
		assertTrue(new String(document.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
	}

	@Test
	void a_client_signs_by_link_on_the_phone_and_the_specialist_finds_explains_and_verifies_it() {
		OwnClient own = OwnClient.register(this.application, "Philippa", "Ostrander");
		Page phone = stranger("en-GB");
		phone.setViewportSize(390, 844);
		phone.navigate(PasskeyStoryTests.link(new Http(this.port), own.seen().clientId().toString()));
		phone.locator("#by-link button").click();
		phone.locator("#live a.button[href$='/consents']").click();
		assertThat(phone.getByText("explained by")).hasCount(0);
		assertAccessible(phone);
		phone.locator("input[name='initials.LASER.RISKS']").fill("PO");
		draw(phone);
		picture(phone, "consents-at-home");
		button(phone, "Sign and save").click();
		assertThat(phone.getByText("Signed. Thank you.")).isVisible();
		assertThat(phone.getByText("to be explained at your appointment")).isVisible();
		assertThat(phone.getByText("There is nothing to sign at the moment.")).isVisible();
		assertEquals("application/pdf", read(phone).headers().get("content-type"));

		Page page = returning(SPECIALIST);
		page.navigate(own.path());
		page.locator("a:text-is('Confirm the talk')").first().click();
		assertThat(page.getByText("signed by Philippa Ostrander")).hasCount(2);
		assertAccessible(page);
		button(page, "Confirm the talk").click();
		assertThat(page.getByText("The talk is recorded.")).isVisible();
		assertThat(page.getByText("signed at home; talk with")).isVisible();
		page.getByText("Check for changes").first().click();
		assertThat(page.getByText("unchanged since it was signed")).isVisible();
		assertEquals("application/pdf", read(page).headers().get("content-type"));
		picture(page, "consents-explained");
	}

	private static APIResponse read(Page page) {
		return page.request().get(page.locator("main .list a").first().evaluate("(a) => a.href").toString());
	}

	/** Draws a signature in the field for it. */
	private static void draw(Page page) {
		Locator field = page.locator(".signature canvas");
		field.scrollIntoViewIfNeeded();
		BoundingBox box = field.boundingBox();
		page.mouse().move(box.x + 40, box.y + 80);
		page.mouse().down();
		for (int i = 1; i <= 12; i++) {
			page.mouse().move(box.x + 40 + i * 20, box.y + 80 + ((i % 2 == 0) ? 40 : -40));
		}
		page.mouse().up();
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

}
