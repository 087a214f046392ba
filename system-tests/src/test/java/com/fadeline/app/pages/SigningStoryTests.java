package com.fadeline.app.pages;

import java.nio.charset.StandardCharsets;

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
		Locator field = page.locator(".signature canvas");
		field.scrollIntoViewIfNeeded();
		BoundingBox box = field.boundingBox();
		page.mouse().move(box.x + 40, box.y + 80);
		page.mouse().down();
		for (int i = 1; i <= 12; i++) {
			page.mouse().move(box.x + 40 + i * 20, box.y + 80 + ((i % 2 == 0) ? 40 : -40));
		}
		page.mouse().up();
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

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

}
