package com.fadeline.app.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the Chromium of this machine, one to each class, handed on to the next;
 * where there is none they are skipped.
 */
final class Chromium implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

	private static final Namespace STORE = Namespace.create(Chromium.class);

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");

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
	public void beforeAll(ExtensionContext context) {
		Browsers browsers = context.getRoot()
			.getStore(STORE)
			.computeIfAbsent(Browsers.class, (key) -> new Browsers(), Browsers.class);
		context.getStore(STORE).put(Lent.class, new Lent(browsers, browsers.take()));
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(STORE).get(Lent.class, Lent.class).running().browser();
	}

	/** Those that are running; they end with the last test. */
	private static final class Browsers implements AutoCloseable {

		private final Queue<Running> idle = new ConcurrentLinkedQueue<>();

		Running take() {
			Running running = this.idle.poll();
			return (running != null) ? running : new Running(EXECUTABLE.orElseThrow());
		}

		void giveBack(Running running) {
			this.idle.add(running);
		}

		@Override
		public void close() {
			this.idle.forEach(Running::close);
		}

	}

	/** A class has one until its end. */
	private record Lent(Browsers browsers, Running running) implements AutoCloseable {

		@Override
		public void close() {
			this.browsers.giveBack(this.running);
		}

	}

	private static final class Running {

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

		void close() {
			this.playwright.close();
		}

	}

}
