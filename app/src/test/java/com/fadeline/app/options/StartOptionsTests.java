package com.fadeline.app.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StartOptionsTests {

	@ParameterizedTest
	@ValueSource(strings = { "--rebuild", "--rebuild=progress", "--import=FILE", "--rotate-master-key", "--debug",
			"--fadeline.data=x", "--server.port=1", "--spring.datasource.url=x", "--logging.level.root=info",
			"--my.folder=x" })
	void what_there_is_starts(String argument) {
		assertThatCode(() -> start(new SimpleCommandLinePropertySource(argument))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "--rebild, There is no option --rebild: did you mean --rebuild?",
			"--rotate-masterkey, There is no option --rotate-masterkey: did you mean --rotate-master-key?",
			"rebuild, There is no option rebuild: did you mean --rebuild?",
			"-import=a.json, There is no option -import=a.json: did you mean --import?",
			"--fadline.demo, There is no setting fadline.demo (on the command line): did you mean fadeline.demo?",
			"--fadeline.stroe.group-events=5, There is no setting fadeline.stroe.group-events (on the command line): did you mean fadeline.store.group-events?",
			"--servr.port=1, There is no setting servr.port (on the command line): did you mean server.port?" })
	void what_is_misspelt_ends_the_start_with_the_nearest_name(String argument, String told) {
		assertThatExceptionOfType(UnknownOptionException.class)
			.isThrownBy(() -> start(new SimpleCommandLinePropertySource(argument)))
			.withMessageStartingWith(told);
	}

	@Test
	void all_mistakes_are_reported_at_once_and_no_value() {
		assertThatExceptionOfType(UnknownOptionException.class)
			.isThrownBy(() -> start(new SimpleCommandLinePropertySource("--rebild", "--fadeline.admin.pasword=secret")))
			.withMessageContaining("--rebuild?; There is no setting fadeline.admin.pasword")
			.withMessageContaining("fadeline.admin.password?")
			.withMessageNotContaining("secret");
	}

	@ParameterizedTest
	@CsvSource({ "FADELINE_DATE, FADELINE_DATA", "FADELIN_DATA, FADELINE_DATA",
			"FADELINE_POLICY_PLAN_MAXX, " + "FADELINE_POLICY_PLAN_MAX" })
	void a_misspelt_variable_ends_the_start(String name, String nearest) {
		assertThatExceptionOfType(UnknownOptionException.class).isThrownBy(() -> start(environment(name)))
			.withMessageStartingWith("There is no setting %s (in the environment): did you mean %s?", name, nearest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "FADELINE_DATA", "FADELINE", "BASELINE_X", "FADELINE_SERVICE_HOST",
			"FADELINE_SERVICE_PORT_HTTP", "FADELINE_PORT", "FADELINE_PORT_8080_TCP_ADDR",
			"FADELINE_POSTGRES_PORT_5432_TCP" })
	void a_variable_of_somebody_else_does_not(String name) {
		assertThatCode(() -> start(environment(name))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker-compose.yml", ".ci/run", "Dockerfile" })
	void no_variable_that_we_name_ourselves_does(String file) throws IOException {
		String text = Files.readString(Path.of("..", file));
		List<String> names = Pattern.compile("FADELINE_[A-Z_]+")
			.matcher(text)
			.results()
			.map((found) -> found.group())
			.toList();

		assertThat(names)
			.allSatisfy((name) -> assertThatCode(() -> start(environment(name))).as(name).doesNotThrowAnyException());
	}

	@Test
	void a_file_is_read_as_well() {
		assertThatExceptionOfType(UnknownOptionException.class)
			.isThrownBy(() -> start(new MapPropertySource("config/application.yaml", Map.of("fadeline.zoen", "UTC"))))
			.withMessageStartingWith(
					"There is no setting fadeline.zoen (config/application.yaml): did you mean fadeline.zone?");
	}

	private static PropertySource<?> environment(String name) {
		return new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				Map.of(name, "x"));
	}

	private static void start(PropertySource<?> source) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((other) -> environment.getPropertySources().remove(other.getName()));
		environment.getPropertySources().addFirst(source);
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setEnvironment(environment);
			new StartOptions().initialize(context);
		}
	}

}
