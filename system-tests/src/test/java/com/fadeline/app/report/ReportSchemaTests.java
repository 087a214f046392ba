package com.fadeline.app.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.app.FadelineTest;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Schema {@code report} as BI tools find it. */
@FadelineTest
class ReportSchemaTests {

	private static final String ROLE = "fadeline_report";

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	Rebuild rebuild;

	@Test
	void the_role_reads_every_view() {
		assertThat(views()).hasSizeGreaterThan(8).allSatisfy((view) -> asRole("select * from report." + view));
	}

	@Test
	void the_role_reads_nothing_else() {
		List<String> tables = this.database.sql("""
				select format('%I.%I', schemaname, tablename) from pg_tables
				where schemaname not in ('pg_catalog', 'information_schema')
				""").query(String.class).list();

		assertThat(tables)
			.contains("event_store.domain_event", "read_model.client_directory", "read_model.report_course")
			.allSatisfy((table) -> assertThatExceptionOfType(BadSqlGrammarException.class)
				.isThrownBy(() -> asRole("select * from " + table))
				.withStackTraceContaining("permission denied"));
	}

	@Test
	void the_role_writes_nothing() {
		assertThatExceptionOfType(BadSqlGrammarException.class)
			.isThrownBy(() -> asRole("update report.courses set status = 'OPEN' returning 1"))
			.withStackTraceContaining("permission denied");
	}

	@Test
	void the_role_cannot_log_in_until_it_is_given_a_password() {
		assertThat(this.database.sql("select rolcanlogin from pg_roles where rolname = ?")
			.param(ROLE)
			.query(Boolean.class)
			.single()).isFalse();
	}

	@Test
	void every_view_and_every_column_is_described() {
		assertThat(this.database.sql("""
				select format('%s.%s', c.relname, a.attname)
				from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 and not a.attisdropped
				where c.relnamespace = 'report'::regnamespace
				  and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
				""").query(String.class).list()).isEmpty();
	}

	@Test
	void the_views_survive_a_rebuild_with_what_may_be_done_with_them() {
		this.rebuild.rebuild(List.of("report"));

		the_role_reads_every_view();
		the_role_reads_nothing_else();
		every_view_and_every_column_is_described();
	}

	@Test
	void a_database_that_does_not_let_us_make_roles_is_migrated_all_the_same() {
		String owner = "owner_" + UUID.randomUUID().toString().replace("-", "");
		TestPostgres.Database fresh = TestPostgres.freshDatabase();
		JdbcClient admin = JdbcClient.create(fresh.dataSource());
		admin.sql("create role %s login password 'secret'".formatted(owner)).update();
		try {
			admin
				.sql("grant create on database %s to %s"
					.formatted(fresh.url().substring(fresh.url().lastIndexOf('/') + 1).replaceAll("\\?.*", ""), owner))
				.update();

			Flyway.configure()
				.dataSource(new DriverManagerDataSource(fresh.url(), owner, "secret"))
				.createSchemas(true)
				.defaultSchema("flyway")
				.placeholders(Map.of("reportRole", "nobody_made_this"))
				.load()
				.migrate();

			assertThat(JdbcClient.create(fresh.dataSource())
				.sql("select count(*) from report.courses")
				.query(Integer.class)
				.single()).isZero();
			assertThat(admin.sql("select count(*) from pg_roles where rolname = 'nobody_made_this'")
				.query(Integer.class)
				.single()).isZero();
		}
		finally {
			admin.sql("drop owned by %s cascade".formatted(owner)).update();
			admin.sql("drop role " + owner).update();
		}
	}

	@Test
	void an_upgrade_reads_the_sittings_on_record_again_for_their_lots() {
		TestPostgres.Database fresh = TestPostgres.freshDatabase();
		FluentConfiguration flyway = Flyway.configure()
			.dataSource(fresh.dataSource())
			.createSchemas(true)
			.defaultSchema("flyway")
			.placeholders(Map.of("reportRole", ROLE));
		flyway.target("40").load().migrate();
		JdbcClient upgraded = JdbcClient.create(fresh.dataSource());
		upgraded
			.sql("""
					insert into read_model.report_sitting (course_id, sitting_id, clinic_id, performed_on, method, wavelength,
					    phototype, pigment, operator_id)
					values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026-03-02', 'SALINE', 'NONE', 'II', 'CARBON',
					    gen_random_uuid())
					""")
			.update();
		for (String processor : List.of("report", "progress")) {
			upgraded.sql("insert into axon.token (processor_name, segment) values (?, 0)").param(processor).update();
		}

		flyway.target(MigrationVersion.LATEST).load().migrate();

		assertThat(upgraded.sql("select processor_name from axon.token").query(String.class).list())
			.containsExactly("progress");
		assertThat(upgraded.sql("select count(*) from read_model.report_sitting").query(Integer.class).single())
			.isZero();
	}

	private List<String> views() {
		return this.database.sql("select viewname::text from pg_views where schemaname = 'report'")
			.query(String.class)
			.list();
	}

	private void asRole(String sql) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.database.sql("set local role " + ROLE).update();
			this.database.sql(sql).query().listOfRows();
		});
	}

}
