package com.fadeline.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Schema of table copies beside the visible tables. It is a schema of its own, in which
 * PostgreSQL gives their indexes and constraints the same names.
 */
final class CopySchema {

	static final String COPIES = "read_model_copy";

	private static final String REPLACED = "read_model_replaced";

	/**
	 * Readers queue behind a swap that waits for a long query, so its wait is limited.
	 */
	private static final String LIMIT = "set local lock_timeout = '10s'";

	private final JdbcOperations jdbc;

	CopySchema(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Creates the schema empty, whatever an earlier rebuild has left. */
	void create() {
		drop();
		this.jdbc.execute("create schema " + COPIES);
		this.jdbc.execute("create schema " + REPLACED);
	}

	void drop() {
		this.jdbc.execute("drop schema if exists %s, %s cascade".formatted(COPIES, REPLACED));
	}

	/**
	 * Creates lost tables again, within the current transaction: creates all tables, then
	 * puts the surviving ones back in their place. The new empty ones are not visible
	 * yet: they are moved to the copies, to be filled.
	 * @param making the statements that create all tables and the views on them
	 */
	void restore(List<String> making) {
		this.jdbc.execute(LIMIT);
		this.jdbc.execute("drop schema " + COPIES);
		List<String> kept = tables(Table.SCHEMA);
		if (isThere(Table.SCHEMA)) {
			this.jdbc.execute("alter schema %s rename to %s".formatted(Table.SCHEMA, COPIES));
		}
		else {
			this.jdbc.execute("create schema " + COPIES);
		}
		making.forEach(this.jdbc::execute);
		List<String> lost = tables(Table.SCHEMA);
		lost.removeAll(kept);
		kept.forEach(this::swap);
		lost.forEach((table) -> this.jdbc.execute("alter table %s set schema %s".formatted(visible(table), COPIES)));
	}

	private List<String> tables(String schema) {
		return this.jdbc.query("select tablename::text from pg_tables where schemaname = ?", CopySchema::statement,
				schema);
	}

	private boolean isThere(String schema) {
		return Boolean.TRUE
			.equals(this.jdbc.queryForObject("select to_regnamespace(?) is not null", Boolean.class, schema));
	}

	/**
	 * Creates an empty table with everything that the visible one has, unless that was
	 * lost and its copy exists already.
	 */
	void copy(String table) {
		if (tables(COPIES).contains(table)) {
			return;
		}
		run("""
				select format('create table %s.%I (like %s including all) with (%s)', ?, relname, oid::regclass,
				        coalesce(array_to_string(reloptions, ', '), 'fillfactor = 100'))
				from pg_class where oid = ?::regclass
				""", COPIES, visible(table));
		run("""
				select format('comment on table %s is %L', ?, obj_description(?::regclass, 'pg_class'))
				""", COPIES + "." + table, visible(table));
	}

	/**
	 * Replaces the visible table by the copy, within the current transaction, and binds
	 * its views to the copy. Views on a lost table are bound already.
	 */
	void swap(String table) {
		this.jdbc.execute("analyze %s.%s".formatted(COPIES, table));
		this.jdbc.execute(LIMIT);
		if (!tables(Table.SCHEMA).contains(table)) {
			this.jdbc.execute("alter table %s.%s set schema %s".formatted(COPIES, table, Table.SCHEMA));
			return;
		}
		List<String> views = this.jdbc.query("""
				select distinct format('create or replace view %s as %s', v.oid::regclass, pg_get_viewdef(v.oid))
				from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class
				where d.classid = 'pg_rewrite'::regclass and d.refobjid = ?::regclass and v.relkind = 'v'
				""", CopySchema::statement, visible(table));
		this.jdbc.execute("alter table %s set schema %s".formatted(visible(table), REPLACED));
		this.jdbc.execute("alter table %s.%s set schema %s".formatted(COPIES, table, Table.SCHEMA));
		views.forEach(this.jdbc::execute);
		this.jdbc.execute("drop table %s.%s".formatted(REPLACED, table));
	}

	private void run(String statement, Object... arguments) {
		this.jdbc.query(statement, CopySchema::statement, arguments).forEach(this.jdbc::execute);
	}

	private static String statement(ResultSet row, int number) throws SQLException {
		return row.getString(1);
	}

	private static String visible(String table) {
		return Table.SCHEMA + "." + table;
	}

}
