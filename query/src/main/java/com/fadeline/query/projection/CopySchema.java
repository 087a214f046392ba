package com.fadeline.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Tables beside those that readers see. They are in a schema of their own, where
 * PostgreSQL gives their indexes and constraints the same names.
 */
final class CopySchema {

	static final String COPIES = "read_model_copy";

	private static final String REPLACED = "read_model_replaced";

	/**
	 * Readers queue behind a swap that waits for a long query, so it does not wait long.
	 */
	private static final String LIMIT = "set local lock_timeout = '10s'";

	private final JdbcOperations jdbc;

	CopySchema(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Begins with nothing, whatever an earlier rebuild has left. */
	void create() {
		drop();
		this.jdbc.execute("create schema " + COPIES);
		this.jdbc.execute("create schema " + REPLACED);
	}

	void drop() {
		this.jdbc.execute("drop schema if exists %s, %s cascade".formatted(COPIES, REPLACED));
	}

	/** Makes an empty table with all that the visible one has. */
	void copy(String table) {
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
	 * Puts the copy in the place of the visible table, within the current transaction,
	 * and binds the views on that to the copy.
	 */
	void swap(String table) {
		this.jdbc.execute("analyze %s.%s".formatted(COPIES, table));
		this.jdbc.execute(LIMIT);
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
