package com.fadeline.app.architecture;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.fadeline.testing.RunsInParallel;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RunsInParallel
class BoundaryTests {

	private static final String API = "com.fadeline.api..";

	private static final String COMMAND = "com.fadeline.command..";

	private static final String QUERY = "com.fadeline.query..";

	private static final String WORDING = "com.fadeline.wording..";

	private static final String WEB = "com.fadeline.web..";

	private static final String ADMINISTRATION = "com.fadeline.administration..";

	private static final String STORE = "com.fadeline.store..";

	private static final String DEMO = "com.fadeline.demo..";

	private static final String APP = "com.fadeline.app..";

	private static final JavaClasses FADELINE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("-tests.jar"))
		.importPackages("com.fadeline");

	@Test
	void the_language_knows_java_and_axon_alone() {
		check(classes().that()
			.resideInAPackage(API)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(API, "java..", "org.axonframework..", "org.jspecify.."));
	}

	@Test
	void the_wording_knows_java_and_the_language_alone() {
		check(classes().that()
			.resideInAPackage(WORDING)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(WORDING, API, "java..", "org.jspecify.."));
	}

	@Test
	void the_command_side_never_sees_the_query_side_nor_http() {
		check(noClasses().that()
			.resideInAPackage(COMMAND)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(QUERY, WORDING, ADMINISTRATION, STORE, WEB, DEMO, APP));
	}

	@Test
	void the_query_side_never_sees_the_command_side_nor_http() {
		check(noClasses().that()
			.resideInAPackage(QUERY)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(COMMAND, ADMINISTRATION, STORE, WEB, DEMO, APP));
	}

	@Test
	void the_web_sees_the_language_its_wording_and_the_administration_alone() {
		check(noClasses().that()
			.resideInAPackage(WEB)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(COMMAND, QUERY, STORE, DEMO, APP, "org.axonframework.eventsourcing..",
					"org.axonframework.eventhandling..", "java.sql..", "org.springframework.jdbc.."));
	}

	@Test
	void the_administration_sees_the_language_alone() {
		check(noClasses().that()
			.resideInAPackage(ADMINISTRATION)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(COMMAND, QUERY, STORE, WEB, DEMO, APP));
	}

	@Test
	void the_store_never_sees_http() {
		check(noClasses().that()
			.resideInAPackage(STORE)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(WEB, DEMO, APP));
	}

	@ParameterizedTest
	@ValueSource(strings = { "api", "wording", "administration", "command", "query", "store", "web", "demo", "app" })
	void packages_have_no_circles(String module) {
		check(slices().matching("com.fadeline.(%s..)".formatted(module)).should().beFreeOfCycles());
	}

	@Test
	void no_module_sees_another_persistence_than_jdbc() {
		check(noClasses().that()
			.resideInAPackage("com.fadeline..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.persistence..", "lombok.."));
	}

	@Test
	void time_chance_and_ids_come_into_the_domain_from_outside() {
		check(domainTouchesNo("clock or chance of its own", BoundaryTests::reachesOutside));
	}

	@Test
	void a_rule_that_matches_no_class_fails() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> check(noClasses().that()
				.resideInAPackage("com.fadeline.nowhere..")
				.should()
				.dependOnClassesThat()
				.resideInAPackage(API)))
			.withMessageContaining("failed to check any classes");
	}

	@Test
	void event_handlers_name_their_processing_group() {
		check(methods().that()
			.areAnnotatedWith(EventHandler.class)
			.should()
			.beDeclaredInClassesThat()
			.areAnnotatedWith(ProcessingGroup.class));
	}

	@Test
	void nothing_runs_on_virtual_threads() {
		check(noClasses().should()
			.callMethodWhere(DescribedPredicate.describe("that make virtual threads",
					(call) -> call.getName().matches("ofVirtual|startVirtualThread|newVirtualThreadPerTaskExecutor")))
			.because("class loading pins them to their carriers, and a start can hang for ever: decision 67"));
	}

	@Test
	void beans_are_given_what_they_need_by_their_constructor() {
		check(noFields().that()
			.areDeclaredInClassesThat()
			.resideInAPackage("com.fadeline..")
			.should()
			.beAnnotatedWith(Autowired.class));
	}

	@Test
	void every_package_is_null_marked_and_states_what_it_is() {
		List<JavaPackage> packages = FADELINE.getPackage("com.fadeline")
			.getSubpackagesInTree()
			.stream()
			.filter((folder) -> !folder.getClasses().isEmpty())
			.toList();

		assertThat(packages).hasSizeGreaterThan(5)
			.allMatch((folder) -> folder.isAnnotatedWith(NullMarked.class), "annotated with @NullMarked");
	}

	private static ArchRule domainTouchesNo(String what, Predicate<JavaAccess<?>> forbidden) {
		return noClasses().that()
			.resideInAnyPackage(API, COMMAND, QUERY)
			.should()
			.accessTargetWhere(DescribedPredicate.describe(what, forbidden));
	}

	private static boolean reachesOutside(JavaAccess<?> access) {
		String owner = access.getTargetOwner().getName();
		String member = access.getName();
		boolean withoutArguments = access.getTarget().getFullName().endsWith("()");
		return isOneOf(owner, Instant.class, LocalDate.class, LocalTime.class, LocalDateTime.class, ZonedDateTime.class,
				OffsetDateTime.class, Year.class, YearMonth.class) && member.equals("now") && withoutArguments
				|| isOneOf(owner, UUID.class) && member.equals("randomUUID")
				|| isOneOf(owner, Math.class) && member.equals("random")
				|| isOneOf(owner, System.class) && member.equals("currentTimeMillis")
				|| isOneOf(owner, Clock.class) && member.startsWith("system")
				|| isOneOf(owner, Random.class, SecureRandom.class, ThreadLocalRandom.class);
	}

	private static boolean isOneOf(String owner, Class<?>... types) {
		return List.of(types).stream().map(Class::getName).anyMatch(owner::equals);
	}

	private static void check(ArchRule rule) {
		rule.check(FADELINE);
	}

}
