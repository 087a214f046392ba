package com.fadeline.store.backup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.store.EventStoreKind;

/**
 * Selection of the contents of a back-up: every table but those that are made from events
 * anyway. It includes the positions of the processors of the command side, whose tables
 * are in it; the others begin with the first event. Where Axon Server has the events it
 * includes no positions, since the events may come from another moment.
 */
final class Contents {

	/** The processors whose tables are in a back-up. */
	static final List<String> PROCESSORS = List.of("deadlines", "diary-bookings", "operator-minutes");

	private static final List<String> MADE_OF_EVENTS = List.of("read_model", "forecast");

	private static final List<String> KEPT_BY_PROCESSORS = List.of("axon", "diary", "deadlines");

	/**
	 * Tables left out: snapshots only save time; links and tokens of devices that were
	 * used since would work again; the migrations write their own history.
	 */
	private static final List<String> LEFT_OUT = List.of("event_store.snapshot", "access.sign_in_link",
			"access.remembered_device", "public.flyway_schema_history");

	/** In an order in which each table comes after those that it refers to. */
	private static final String TABLES = """
			with recursive ours as (
			    select pg_class.oid, nspname, relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
			    where relkind = 'r' and nspname not like 'pg\\_%' and nspname <> 'information_schema'
			        and nspname <> all (?::text[]) and nspname || '.' || relname <> all (?::text[])
			        and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
			), level (oid, depth) as (
			    select oid, 0 from ours
			    union
			    select conrelid, depth + 1 from pg_constraint join level on confrelid = level.oid
			    where contype = 'f' and conrelid <> confrelid and depth < 20
			)
			select format('%I.%I', nspname, relname) as name,
			    (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
			        where attrelid = ours.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
			from ours join level using (oid) group by ours.oid, nspname, relname order by max(depth), name
			""";

	private Contents() {
	}

	static List<BackupTable> of(JdbcClient database, EventStoreKind events) {
		List<String> schemas = switch (events) {
			case EMBEDDED -> MADE_OF_EVENTS;
			case AXONSERVER ->
				List.of(MADE_OF_EVENTS, KEPT_BY_PROCESSORS).stream().flatMap((some) -> some.stream()).toList();
		};
		return database.sql(TABLES).params(array(schemas), array(LEFT_OUT)).query((row, number) -> table(row)).list();
	}

	private static BackupTable table(ResultSet row) throws SQLException {
		Array columns = row.getArray("columns");
		String name = row.getString("name");
		return new BackupTable(name, List.of((String[]) columns.getArray()), switch (name) {
			case "axon.token" -> "processor_name" + amongProcessors();
			case "axon.dead_letter" -> "processing_group" + amongProcessors();
			default -> BackupTable.ALL;
		});
	}

	private static String amongProcessors() {
		return " in ('%s')".formatted(String.join("', '", PROCESSORS));
	}

	private static String array(List<String> values) {
		return "{%s}".formatted(String.join(",", values));
	}

}
