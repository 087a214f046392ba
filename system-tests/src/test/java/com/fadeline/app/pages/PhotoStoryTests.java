package com.fadeline.app.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A specialist takes the views of the scalp with the tablet, and compares two photos. */
class PhotoStoryTests extends BrowserTest {

	@Test
	void five_views_are_taken_with_the_last_photo_shining_through_compared_aligned_and_measured() {
		OwnClient own = OwnClient.register(this.application, "Paula", "Fotheringay");
		own.send(new RecordConsent(own.course(), new Consent(ConsentKind.PHOTOGRAPHY, "2026-1", Instant.now())));
		Page page = returning(SPECIALIST);
		page.navigate(own.path() + "/photos");
		button(page, "Open camera").click();
		for (String next : List.of("TEMPLE_LEFT", "TEMPLE_RIGHT", "VERTEX", "CROWN", "NAPE")) {
			button(page, "Take photo").click();
			page.waitForURL(Pattern.compile(".*view=%s&.*".formatted(next)));
		}
		assertThat(page.locator(".contact-sheet img")).hasCount(5);

		page.navigate(own.path() + "/photos?view=HAIRLINE");
		assertThat(page.locator(".finder video")).isVisible();
		assertThat(page.locator(".finder .ghost")).isVisible();
		page.locator("#opacity").fill("70");
		assertAccessible(page);
		picture(page, "photos-camera");
		button(page, "Take photo").click();
		page.waitForURL(Pattern.compile(".*view=TEMPLE_LEFT&.*"));

		page.locator("section:has(#of-HAIRLINE)").getByText("Compare").click();
		assertThat(page.locator(".pair img")).hasCount(2);
		picture(page, "photos-side-by-side");
		button(page, "Slider").click();
		assertThat(page.locator("#between")).isVisible();
		page.locator("#zoom").fill("200");
		page.locator("#between").fill("30");
		assertAccessible(page);
		picture(page, "photos-slider");

		page.getByText("Align the photos").click();
		page.locator("[data-side=baseline]").click(new Locator.ClickOptions().setPosition(40, 60));
		page.locator("[data-side=baseline]").click(new Locator.ClickOptions().setPosition(200, 60));
		page.locator("[data-side=photo]").click(new Locator.ClickOptions().setPosition(60, 80));
		page.locator("[data-side=photo]").click(new Locator.ClickOptions().setPosition(180, 100));
		assertThat(page.locator(".mark:visible")).hasCount(4);
		assertAccessible(page);
		picture(page, "photos-align");
		button(page, "Align").click();
		assertThat(page.locator("#aligned")).isChecked();
		assertThat(page.locator(".later img")).hasAttribute("style", Pattern.compile("transform: translate.*"));
		page.locator("#aligned").uncheck();
		assertThat(page.locator(".later img")).not().hasAttribute("style", Pattern.compile(".*translate.*"));
		page.setViewportSize(390, 844);
		picture(page, "photos-slider-phone");
		page.navigate(own.path() + "/photos");
		picture(page, "photos-phone");
		page.navigate(own.path());
		assertThat(page.getByText("Photos (6)")).isVisible();
		assertThat(page.getByText("6 photos taken")).isVisible();

		page.navigate(own.path() + "/photos?view=CLOSE_UP");
		save(page, 60);
		page.navigate(own.path() + "/photos?view=CLOSE_UP");
		save(page, 110);
		page.locator("section:has(#of-CLOSE_UP)").getByText("Compare").click();
		Locator drawn = page.locator("[data-drawn]");
		for (int[] corner : new int[][] { { 42, 42 }, { 58, 42 }, { 58, 58 }, { 42, 58 }, { 66, 42 }, { 82, 42 },
				{ 82, 58 }, { 66, 58 } }) {
			drawn.click(new Locator.ClickOptions().setPosition(corner[0] * drawn.boundingBox().width / 100,
					corner[1] * drawn.boundingBox().height / 100));
		}
		assertThat(page.locator(".drawing .mark.skin")).hasCount(4);
		button(page, "Measure").click();
		assertThat(page.getByText(Pattern.compile("49\\s% faded .*not clinically validated"))).isVisible();
		assertThat(page.locator(".drawing .mark")).hasCount(8);
		assertAccessible(page);
		picture(page, "photos-measured-phone");
		button(page, "Log as measured").click();
		assertThat(page.getByText(Pattern.compile("Fading logged: 48.*measured on photos"))).isVisible();
		picture(page, "photos-logged-phone");
		assertThat(page.getByText("points, not clinically validated")).isAttached();
	}

	/** Saves a photo of evenly lit skin with a square of ink in its middle. */
	private static void save(Page page, int ink) {
		BufferedImage skin = new BufferedImage(800, 600, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = skin.createGraphics();
		graphics.setColor(new Color(200, 200, 200));
		graphics.fillRect(0, 0, 800, 600);
		graphics.setColor(new Color(ink, ink, ink));
		graphics.fillRect(300, 200, 200, 200);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(skin, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		page.locator("input[type=file]").setInputFiles(new FilePayload("skin.png", "image/png", bytes.toByteArray()));
		button(page, "Save and next view").click();
		page.waitForURL(Pattern.compile(".*&saved.*"));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

}
