package com.fadeline.app.pages;

import java.util.Locale;

import com.microsoft.playwright.Page;

/** Every page there is, with who looks at it and how they get there. */
enum ShownPage {

	SIGN_IN("", "/sign-in"),

	PROGRESS(BrowserTest.CLIENT, "/progress"),

	REACTION_TO_REPORT(BrowserTest.CLIENT, "/progress", "a[href$='/reactions/new']"),

	FADING_TO_LOG(BrowserTest.CLIENT, "/progress", "a[href$='/fadings/new']"),

	DASHBOARD(BrowserTest.MANAGER, "/dashboard"),

	COUNTED_COURSES(BrowserTest.MANAGER, "/dashboard/courses?figure=COURSES&group=ALL&detail=COMPLETED"),

	DASHBOARD_FADING(BrowserTest.MANAGER, "/dashboard?report=FADING"),

	DASHBOARD_SITTINGS(BrowserTest.MANAGER, "/dashboard?report=SITTINGS&groupBy=BASIS"),

	DASHBOARD_REACTIONS(BrowserTest.MANAGER, "/dashboard?report=REACTIONS"),

	DASHBOARD_COMPLETENESS(BrowserTest.ADMIN, "/dashboard?report=COMPLETENESS&groupBy=OPERATOR");

	private final String login;

	private final String path;

	/**
	 * The link to follow from there, by a CSS selector; empty where the path leads to the
	 * page.
	 */
	private final String[] links;

	ShownPage(String login, String path, String... links) {
		this.login = login;
		this.path = path;
		this.links = links;
	}

	/** Who looks at it; empty for somebody who has not signed in. */
	String login() {
		return this.login;
	}

	void open(Page page) {
		page.navigate(this.path);
		for (String link : this.links) {
			String before = page.url();
			page.locator(link).first().click();
			page.waitForURL((url) -> !url.equals(before));
		}
		page.waitForLoadState();
	}

	String fileName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
