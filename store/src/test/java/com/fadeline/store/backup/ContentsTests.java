package com.fadeline.store.backup;

import java.util.List;
import java.util.Objects;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.EventStoreKind;
import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

@RunsInParallel
class ContentsTests {

	private final JdbcClient database = JdbcClient.create(TestPostgres.migratedDatabase().dataSource());

	@Test
	void every_table_is_in_it_but_what_is_made_again() {
		List<String> all = this.database.sql("""
				select table_schema || '.' || table_name from information_schema.tables
				where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
				""").query(String.class).list();

		List<String> leftOut = all.stream().filter((table) -> !names(EventStoreKind.EMBEDDED).contains(table)).toList();

		assertThat(leftOut).filteredOn((table) -> !table.startsWith("read_model."))
			.containsExactlyInAnyOrder("event_store.snapshot", "access.sign_in_link", "access.remembered_device",
					"public.flyway_schema_history", "forecast.experience", "forecast.past_forecast");
		assertThat(names(EventStoreKind.AXONSERVER)).contains("access.account", "personal_data.client_key")
			.noneMatch((table) -> table.startsWith("axon.") || table.startsWith("diary."));
	}

	@Test
	void a_table_comes_after_those_that_it_refers_to_and_without_what_is_reckoned() {
		List<BackupTable> tables = Contents.of(this.database, EventStoreKind.EMBEDDED);

		assertThat(names(EventStoreKind.EMBEDDED)).containsSubsequence("access.account", "access.sign_in_source");
		assertThat(tables).filteredOn((table) -> table.name().equals("diary.booking"))
			.singleElement()
			.satisfies((table) -> assertThat(table.columns()).contains("slot").doesNotContain("sitting"));
	}

	@Test
	void the_positions_of_all_processors_of_the_command_side_are_in_it() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessingGroup.class));

		assertThat(scanner.findCandidateComponents("com.fadeline.command"))
			.extracting((found) -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
			.extracting((type) -> Objects.requireNonNull(AnnotationUtils.findAnnotation(type, ProcessingGroup.class))
				.value())
			.containsOnlyOnceElementsOf(List.of("diary-bookings", "operator-minutes"))
			.hasSameElementsAs(Contents.PROCESSORS);
	}

	private List<String> names(EventStoreKind events) {
		return Contents.of(this.database, events).stream().map(BackupTable::name).toList();
	}

}
