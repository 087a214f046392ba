package com.fadeline.app.options;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OptionCheckTests {

	@Test
	void options_and_settings_that_exist_are_no_mistakes() {
		assertThat(OptionCheck.mistakes(Map.of("FADELINE_DATA", "x"), "--fadeline.demo=true", "--server.port=1"))
			.isEmpty();
	}

	@Test
	void mistakes_on_the_command_line_and_in_the_environment_are_reported_together() {
		assertThat(OptionCheck.mistakes(Map.of("FADELINE_DATE", "x"), "--rebild")).hasValueSatisfying(
				(mistakes) -> assertThat(mistakes).contains("--rebuild", "FADELINE_DATA", "docs/configuration.md"));
	}

	@Test
	void a_misspelt_option_ends_the_process_with_one_line_before_anything_is_started() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), "com.fadeline.app.Fadeline", "--rebild")
			.start();

		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		assertThat(process.inputReader().lines()).isEmpty();
		assertThat(process.errorReader().lines())
			.containsExactly("There is no option --rebild: did you mean --rebuild? (docs/configuration.md lists all)");
	}

	/** The class path of this test, whoever loads it. */
	private static String classPath() {
		return (OptionCheckTests.class.getClassLoader() instanceof URLClassLoader loader)
				? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
				: System.getProperty("java.class.path");
	}

}
