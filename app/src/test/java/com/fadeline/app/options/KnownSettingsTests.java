package com.fadeline.app.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class KnownSettingsTests {

	/** A name in quotes, or begun by a placeholder. */
	private static final Pattern IN_CODE = Pattern.compile("(?:\"|\\$\\{)(fadeline\\.[a-z][a-z0-9.-]*[a-z0-9])[\":}]");

	private static final Pattern IN_DOCUMENT = Pattern.compile("^\\| `(fadeline\\.[^`]+)`", Pattern.MULTILINE);

	private static final KnownSettings KNOWN = KnownSettings.find();

	@Test
	void settings_are_bound_to_classes_of_the_name_that_is_searched_for() {
		assertThat(KnownSettings.find("**/*.class").names()).isEqualTo(KNOWN.names());
	}

	@Test
	void what_we_set_by_default_is_known() throws IOException {
		List<String> ours = new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yaml"))
			.stream()
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter((name) -> name.startsWith("fadeline."))
			.toList();

		assertThat(ours).hasSizeGreaterThan(100).allMatch(KNOWN::contains);
	}

	@ParameterizedTest
	@ValueSource(strings = { "administration", "app", "command", "demo", "query", "store", "web" })
	void what_the_code_reads_by_its_name_is_known(String module) throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("..", module, "src/main/java"))) {
			List<String> read = sources.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> conditionsAndValues(file).stream())
				.toList();
			assertThat(read).allSatisfy((name) -> assertThat(KNOWN.names())
				.anyMatch((known) -> known.equals(name) || known.startsWith(name + ".")));
		}
	}

	@Test
	void what_the_page_of_the_configuration_lists_is_known() throws IOException {
		List<String> told = IN_DOCUMENT.matcher(Files.readString(Path.of("../docs/configuration.md")))
			.results()
			.map((found) -> found.group(1).replaceAll("\\.\\*$", "").replace("NAME", "*"))
			.toList();

		assertThat(told).hasSizeGreaterThan(10)
			.allSatisfy((name) -> assertThat(KNOWN.names())
				.anyMatch((known) -> known.equals(name) || known.startsWith(name + ".")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fadeline.data", "fadeline.store.groupEvents", "fadeline.store.group_events",
			"fadeline.roles[0]", "fadeline.axon.dead-letters.retry-after[2]", "fadeline.policy.lasers.inks.1064",
			"fadeline.policy.screening.items.sunburn-or-tan.valid-days", "fadeline.clinics.harbour.policy.plan.max",
			"fadeline.clinics[harbour].id", "fadeline.clinics.harbour.opening-hours.monday",
			"fadeline.postgres.settings.max_connections", "fadeline.postgres.settings[auto_explain.log]" })
	void a_setting_may_be_spelt_as_spring_boot_takes_it(String name) {
		assertThat(KNOWN.contains(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "FADELINE_DATA", "FADELINE_STORE_GROUPEVENTS", "FADELINE_STORE_GROUP_EVENTS",
			"FADELINE_ROLES_0", "FADELINE_CLINICS_HARBOUR_POLICY_PLAN_MAX", "FADELINE_ADMIN_PASSWORD",
			"FADELINE_MASTER_KEY", "FADELINE_POSTGRES_SETTINGS_WORK_MEM" })
	void a_variable_may_be_spelt_as_spring_boot_takes_it(String name) {
		assertThat(KNOWN.containsVariable(name)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "fadeline.stroe.group-events, fadeline.store.group-events",
			"fadeline.master-key-fiel, fadeline.master-key-file", "fadeline.data-dir, fadeline.data",
			"fadeline.storegroup-events, fadeline.store.group-events", "fadline.demo, fadeline.demo",
			"fadeline.policy.plan.maxx, fadeline.policy.plan.max",
			"fadeline.clinics.harbour.zoen, fadeline.clinics.harbour.zone",
			"fadeline.opening-hours.mondy, fadeline.opening-hours.monday" })
	void of_one_that_is_misspelt_the_nearest_is_reported(String name, String nearest) {
		assertThat(KNOWN.contains(name)).isFalse();
		assertThat(KNOWN.nearest(name)).isEqualTo(nearest);
	}

	@ParameterizedTest
	@CsvSource({ "FADELINE_DATE, FADELINE_DATA", "FADELINE_STOREGROUPEVENTS, FADELINE_STORE_GROUP_EVENTS",
			"FADELINE_MASTER_KEY_FIEL, FADELINE_MASTER_KEY_FILE" })
	void of_a_variable_that_is_misspelt_the_nearest_is_reported(String name, String nearest) {
		assertThat(KNOWN.containsVariable(name)).isFalse();
		assertThat(KNOWN.nearestVariable(name)).isEqualTo(nearest);
	}

	private static List<String> conditionsAndValues(Path file) {
		try {
			return Files.readAllLines(file)
				.stream()
				.filter((line) -> !line.contains("Gauge") && !line.contains("gauge(") && !line.contains("Counter"))
				.filter((line) -> line.contains("@Value") || line.contains("@Conditional")
						|| line.contains("etProperty(") || line.contains(".bind(")
						|| line.contains("static final String"))
				.flatMap((line) -> IN_CODE.matcher(line).results())
				.map((found) -> found.group(1))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
