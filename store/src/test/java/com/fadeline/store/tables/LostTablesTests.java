package com.fadeline.store.tables;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RunsInParallel
class LostTablesTests {

	private DataSource source;

	private JdbcClient database;

	@BeforeEach
	void setUp() {
		this.source = TestPostgres.migratedDatabase().dataSource();
		this.database = JdbcClient.create(this.source);
		this.database.sql("insert into axon.token values ('progress', 0, null, null, now()::text, null)").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop schema read_model cascade", "drop schema read_model, report cascade",
			"drop schema report cascade", "drop table read_model.progress cascade", "drop schema axon cascade",
			"drop table axon.token", "drop schema read_model, forecast cascade" })
	void what_is_made_of_events_is_made_again_as_it_was_and_filled_from_the_first_event(String loss) {
		List<Map<String, Object>> before = shape();
		this.database.sql(loss).update();
		assertThat(shape()).isNotEqualTo(before);

		new LostTables(this.source).restore();

		assertThat(shape()).isEqualTo(before);
		assertThat(this.database.sql("select count(*) from axon.token").query(Integer.class).single()).isZero();
	}

	@Test
	void what_is_learned_is_made_again_without_reading_all_events_again() {
		List<Map<String, Object>> before = shape();
		this.database.sql("drop schema forecast cascade").update();
		assertThat(shape()).isNotEqualTo(before);

		new LostTables(this.source).restore();

		assertThat(shape()).isEqualTo(before);
		assertThat(this.database.sql("select count(*) from forecast.experience").query(Integer.class).single())
			.isZero();
		assertThat(this.database.sql("select count(*) from axon.token").query(Integer.class).single()).isOne();
	}

	@Test
	void where_nothing_is_lost_nothing_is_changed() {
		new LostTables(this.source).restore();

		assertThat(this.database.sql("select count(*) from axon.token").query(Integer.class).single()).isOne();
	}

	@Test
	void what_only_a_back_up_has_is_named_and_not_made_again() {
		this.database.sql("drop table access.account cascade").update();

		assertThatExceptionOfType(LostTableException.class).isThrownBy(() -> new LostTables(this.source).restore())
			.withMessageContaining("access.account is missing")
			.withMessageContaining("back-up");
	}

	@Test
	void a_new_database_has_lost_nothing() {
		new LostTables(TestPostgres.freshDatabase().dataSource()).restore();
	}

	/** Of all that is in the schemas: columns, indexes, constraints, comments, views. */
	private List<Map<String, Object>> shape() {
		return this.database
			.sql("""
					select 'column' as kind, table_schema || '.' || table_name as of, column_name::text as name,
					    data_type || ' ' || is_nullable || coalesce(column_default, '') as what
					from information_schema.columns where table_schema in ('read_model', 'report', 'axon', 'forecast')
					union all
					select 'index', schemaname || '.' || tablename, indexname, indexdef
					from pg_indexes where schemaname in ('read_model', 'report', 'axon', 'forecast')
					union all
					select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
					from pg_constraint where connamespace::regnamespace::text in ('read_model', 'report', 'axon', 'forecast')
					union all
					select 'table', relnamespace::regnamespace || '.' || relname, coalesce(reloptions::text, ''),
					    coalesce(obj_description(oid, 'pg_class'), '')
					from pg_class where relnamespace::regnamespace::text in ('read_model', 'report', 'axon', 'forecast')
					    and relkind in ('r', 'v')
					union all
					select 'comment', c.oid::regclass::text, a.attname, d.description
					from pg_class c join pg_attribute a on a.attrelid = c.oid
					    join pg_description d on d.objoid = c.oid and d.objsubid = a.attnum
					where c.relnamespace::regnamespace::text in ('read_model', 'report', 'axon', 'forecast')
					union all
					select 'view', schemaname || '.' || viewname, '', definition
					from pg_views where schemaname in ('read_model', 'report', 'axon', 'forecast')
					union all
					select 'schema', nspname, '', coalesce(obj_description(oid, 'pg_namespace'), '')
					from pg_namespace where nspname in ('read_model', 'report', 'axon', 'forecast')
					order by 1, 2, 3, 4
					""")
			.query()
			.listOfRows();
	}

}
