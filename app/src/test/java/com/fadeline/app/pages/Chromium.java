package com.fadeline.app.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the Chromium of this machine, one for all of them; where there is none they
 * are skipped.
 */
final class Chromium implements ExecutionCondition, ParameterResolver {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final Optional<Path> EXECUTABLE = Stream
		.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
				"/usr/bin/google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
				"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
		.map(Path::of)
		.filter(Files::isExecutable)
		.findFirst();

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return EXECUTABLE.map((path) -> ConditionEvaluationResult.enabled("There is " + path))
			.orElseGet(() -> ConditionEvaluationResult.disabled(
					"There is no Chromium on this machine; install it, on Debian by: apt-get install chromium-headless-shell"));
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(Chromium.class))
			.computeIfAbsent(Running.class, (key) -> new Running(EXECUTABLE.orElseThrow()), Running.class)
			.browser();
	}

	/** Ends with the last test. */
	private static final class Running implements AutoCloseable {

		private final Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

		private final Browser browser;

		Running(Path executable) {
			this.browser = this.playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
		}

		Browser browser() {
			return this.browser;
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
