package com.fadeline.app.pages;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.fadeline.testing.AwaitilityDefaults;
import com.fadeline.app.FadelineTest;
import com.fadeline.demo.FilledDemo;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of pages by clicks, in front of the demo clinic. All share one application, so a
 * test that changes something does so with a client of its own. Who only looks may do so
 * beside another.
 */
@FadelineTest
@TestPropertySource(properties = "fadeline.demo=true")
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = BrowserTest.DemoClinicLock.class)
abstract class BrowserTest {

	static final String SPECIALIST = "ines.marchetti";

	static final String MANAGER = "demo-manager";

	static final String CLIENT = "demo-client";

	static final String ADMIN = "demo-admin";

	private static final String PASSWORD = "fadeline-demo";

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final List<String> CONTRAST = List.of("color-contrast");

	private static final String NO_SESSION = "{}";

	private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

	/** Styles of the texts whose contrast was checked. */
	private static final Set<String> TEXT_STYLES = ConcurrentHashMap.newKeySet();

	private final List<BrowserContext> visits = new ArrayList<>();

	/** What went wrong in a browser, such as a refused script; a test may expect some. */
	final List<String> complaints = new CopyOnWriteArrayList<>();

	/** Exceptions of the pages' own scripts; no test expects any. */
	private final List<String> scriptErrors = new CopyOnWriteArrayList<>();

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Clock clock;

	private Browser browser;

	@BeforeEach
	void begin(Browser browser) {
		this.browser = browser;
		PlaywrightAssertions.setDefaultAssertionTimeout(AwaitilityDefaults.PATIENCE.toMillis());
		FilledDemo.waitFor(this.application);
	}

	@AfterEach
	void end() {
		this.visits.forEach(BrowserContext::close);
		assertThat(this.scriptErrors).as("exceptions of scripts").isEmpty();
		assertThat(this.complaints).as("what the browser's console complains of").isEmpty();
	}

	/** Somebody's browser, signed in. */
	Page signedIn(String name) {
		return signedIn(name, "en-GB");
	}

	/** The same in a language. */
	Page signedIn(String name, String language) {
		Page page = stranger(language);
		page.navigate("/sign-in");
		page.locator("#username").fill(name);
		page.locator("#password").fill(PASSWORD);
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/sign-in"));
		return page;
	}

	/** A browser in which somebody has signed in before, without a page yet. */
	Page returning(String name) {
		return returning(name, "en-GB");
	}

	/** The same in a language. */
	Page returning(String name, String language) {
		String session = SESSIONS.computeIfAbsent(address() + " " + name,
				(first) -> signedIn(name).context().storageState());
		return page(language, session);
	}

	/** A browser in which nobody has signed in. */
	Page stranger(String language) {
		return page(language, NO_SESSION);
	}

	private Page page(String language, String session) {
		BrowserContext visit = this.browser.newContext(new Browser.NewContextOptions().setBaseURL(address())
			.setStorageState(session)
			.setLocale(language)
			.setTimezoneId(this.clock.getZone().getId())
			.setViewportSize(1280, 900));
		this.visits.add(visit);
		visit.setDefaultTimeout(AwaitilityDefaults.PATIENCE.toMillis());
		Page page = visit.newPage();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		page.onPageError((error) -> this.scriptErrors.add(page.url() + ": " + error));
		return page;
	}

	String address() {
		return "http://localhost:" + this.port;
	}

	/**
	 * Fails on anything that WCAG 2.2 AA forbids and axe finds. Contrast takes axe longer
	 * than all else, so it is asked where a text has colours and a size that no text
	 * before it had.
	 */
	static void assertAccessible(Page page) {
		AxeBuilder axe = axe(page).withTags(WCAG_22_AA);
		assertNoViolations(page, TEXT_STYLES.addAll(textStyles(page)) ? axe : axe.disableRules(CONTRAST));
	}

	/** Fails on a text of too little contrast. */
	static void assertReadable(Page page) {
		if (TEXT_STYLES.addAll(textStyles(page))) {
			assertNoViolations(page, axe(page).withRules(CONTRAST));
		}
	}

	private static AxeBuilder axe(Page page) {
		AxeRunOptions violationsAlone = new AxeRunOptions();
		violationsAlone.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).setLegacyMode(true).options(violationsAlone);
	}

	private static void assertNoViolations(Page page, AxeBuilder axe) {
		assertThat(axe.analyze().getViolations()).as("%s", page.url())
			.extracting((rule) -> "%s: %s %s".formatted(rule.getId(), rule.getHelp(),
					rule.getNodes().stream().map((node) -> node.getHtml()).toList()))
			.isEmpty();
	}

	/** Of each text all that its contrast depends on. */
	private static Set<String> textStyles(Page page) {
		return ((List<?>) page.evaluate(
				"""
						[...document.body.querySelectorAll('*')]
							.filter((element) => element.checkVisibility() && (element.matches('input, select, textarea')
								|| [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())))
							.map((element) => {
								const own = getComputedStyle(element);
								const style = [own.color, own.fontSize, own.fontWeight];
								if (element.closest('svg')) {
									style.push(own.fill, element.parentElement.getAttribute('class'));
								}
								for (let under = element; under; under = under.parentElement) {
									const { backgroundColor, backgroundImage, opacity } = getComputedStyle(under);
									style.push(backgroundColor, backgroundImage, opacity);
									if (backgroundColor.startsWith('rgb(')) {
										break;
									}
								}
								return style.filter((part) => !['rgba(0, 0, 0, 0)', 'none', '1'].includes(part)).join(' ');
							})"""))
			.stream()
			.map(String::valueOf)
			.collect(Collectors.toSet());
	}

	/** A picture of the whole page under {@code target/screenshots}. */
	static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
	}

	/** Keeps who only looks from who changes something. */
	static final class DemoClinicLock implements ResourceLocksProvider {

		@Override
		public Set<Lock> provideForClass(Class<?> testClass) {
			return Set.of(new Lock("demo clinic", PageChecks.class.isAssignableFrom(testClass) ? ResourceAccessMode.READ
					: ResourceAccessMode.READ_WRITE));
		}

	}

}
