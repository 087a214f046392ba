package com.fadeline.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Role that the service works as in the embedded PostgreSQL: it owns the database and all
 * that is in it, and is no superuser, so that an SQL injection can run no program and
 * read no file.
 */
final class ServiceRole {

	static final String NAME = "fadeline_owner";

	/**
	 * The role has the password of the superuser. The superuser's objects in the
	 * database, which once were all of it and which a back-up may bring back, go to the
	 * role. Members of an extension stay with it.
	 */
	private static final String GIVE = """
			do $$
			declare
			    verifier text;
			    step text;
			begin
			    set local lock_timeout = '60s';
			    select rolpassword into strict verifier from pg_authid where rolname = '%1$s';
			    if not exists (select from pg_roles where rolname = '%2$s') then
			        create role %2$s login;
			    end if;
			    if verifier is distinct from (select rolpassword from pg_authid where rolname = '%2$s') then
			        execute format('alter role %2$s password %%L', verifier);
			    end if;
			    if not exists (select from pg_roles where rolname = 'fadeline_report') then
			        create role fadeline_report nologin;
			    end if;
			    if not pg_has_role('%2$s', 'pg_checkpoint', 'usage') then
			        grant pg_checkpoint to %2$s;
			    end if;
			    if not has_function_privilege('%2$s', 'pg_switch_wal()', 'execute') then
			        grant execute on function pg_switch_wal() to %2$s;
			    end if;
			    for step in
			        with ours as (
			            select oid, nspname, nspowner from pg_namespace
			            where nspname not like 'pg\\_%%' and nspname <> 'information_schema'
			        ), owned(kind, name, object, owner) as (
			            select 'database', quote_ident(datname), oid, datdba from pg_database
			            where datname = current_database()
			            union all
			            select 'schema', quote_ident(nspname), oid, nspowner from ours
			            union all
			            select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
			                else 'table' end, oid::regclass::text, oid, relowner
			            from pg_class where relnamespace in (select oid from ours) and relkind in ('r', 'p', 'v', 'm', 'S')
			              and not (relkind = 'S' and exists (select from pg_depend where objid = pg_class.oid
			                and classid = 'pg_class'::regclass and deptype in ('a', 'i')))
			            union all
			            select 'routine', oid::regprocedure::text, oid, proowner
			            from pg_proc where pronamespace in (select oid from ours)
			            union all
			            select 'type', oid::regtype::text, oid, typowner
			            from pg_type where typnamespace in (select oid from ours) and (typtype in ('e', 'd', 'r')
			              or typtype = 'c' and exists (select from pg_class where oid = typrelid and relkind = 'c'))
			        )
			        select format('alter %%s %%s owner to %2$s', kind, name) from owned
			        where owner = '%1$s'::regrole
			          and not exists (select from pg_depend where objid = object and deptype = 'e')
			    loop
			        execute step;
			    end loop;
			end
			$$"""
		.formatted(Cluster.SUPERUSER, NAME);

	private ServiceRole() {
	}

	/**
	 * Creates the role if it is missing and gives it the database.
	 * @param database a session of the superuser in that database
	 */
	static void give(Connection database) throws SQLException {
		try (Statement statement = database.createStatement()) {
			statement.execute(GIVE);
		}
	}

}
