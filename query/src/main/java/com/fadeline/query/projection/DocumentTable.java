package com.fadeline.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.Page;
import com.fadeline.api.id.Id;

/**
 * Table access of one row for each aggregate: the state as a JSON document, and as
 * columns the parts that are searched or listed. Besides those it has the columns
 * {@code id}, {@code sequence} and {@code document}; all but the first two are null if no
 * state may be kept.
 */
public final class DocumentTable<S> implements Table<S> {

	/** Columns of the version of a row. */
	private static final String VERSION = "id, sequence, xmin::text";

	private final JdbcOperations jdbc;

	private final Documents documents;

	private final String name;

	private final String qualifiedName;

	private final Class<S> type;

	private final List<Column<S>> columns;

	private final Upsert<Written<S>> upsert;

	private final BulkInsert<Written<S>> insert;

	private final @Nullable StateCache<S> cache;

	/**
	 * @param columns parts of the state to search or list
	 */
	public DocumentTable(JdbcOperations jdbc, Documents documents, String name, Class<S> type,
			List<Column<S>> columns) {
		this(jdbc, documents, SCHEMA, name, type, columns, null);
	}

	private DocumentTable(JdbcOperations jdbc, Documents documents, String schema, String name, Class<S> type,
			List<Column<S>> columns, @Nullable StateCache<S> cache) {
		this.cache = cache;
		this.jdbc = jdbc;
		this.documents = documents;
		this.name = name;
		this.qualifiedName = schema + "." + name;
		this.type = type;
		this.columns = List.copyOf(columns);
		List<Column<Written<S>>> all = new ArrayList<>();
		all.add(new Column<>("id", "uuid", Written::id));
		all.add(new Column<>("sequence", "bigint", Written::sequence));
		all.add(new Column<>("document", "jsonb", Written::document));
		columns.forEach((column) -> all.add(new Column<>(column.name(), column.type(), ofState(column.value()))));
		this.upsert = new Upsert<>(this.qualifiedName, List.of("id"), all);
		this.insert = new BulkInsert<>(this.qualifiedName, all);
	}

	private static <S> Function<Written<S>, @Nullable Object> ofState(Function<S, @Nullable Object> value) {
		return (row) -> (row.state() == null) ? null : value.apply(row.state());
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public DocumentTable<S> in(String schema) {
		return new DocumentTable<>(this.jdbc, this.documents, schema, this.name, this.type, this.columns, null);
	}

	/** Returns the same table, which keeps what it has read or written lately. */
	public DocumentTable<S> cached() {
		return new DocumentTable<>(this.jdbc, this.documents, SCHEMA, this.name, this.type, this.columns,
				new StateCache<>());
	}

	@Override
	public Map<UUID, Row<S>> load(Collection<UUID> ids) {
		return rows("where id = any (?)", new SqlArrayValue("uuid", ids.toArray())).stream()
			.collect(toMap(Row::id, Function.identity()));
	}

	@Override
	public void save(List<Row<S>> rows) {
		List<Written<S>> written = written(rows);
		if (this.cache == null) {
			this.upsert.execute(this.jdbc, written);
			return;
		}
		StateCache<S> cached = this.cache;
		Map<UUID, Written<S>> byId = written.stream().collect(toMap(Written::id, Function.identity()));
		this.upsert.execute(this.jdbc, written, VERSION, (row, number) -> version(row)).forEach((version) -> {
			Written<S> row = Objects.requireNonNull(byId.get(version.id()));
			cached.put(version, row.asRead(), row.document());
		});
	}

	@Override
	public void add(List<Row<S>> rows) {
		this.insert.execute(this.jdbc, written(rows));
	}

	private List<Written<S>> written(List<Row<S>> rows) {
		return rows.stream().map((row) -> {
			@Nullable S state = row.state().get();
			return new Written<>(row.id(), row.sequence(), state, (state == null) ? null : this.documents.write(state));
		}).toList();
	}

	/** Returns the state of one aggregate. */
	public Optional<S> find(Id id) {
		return list("where id = ? and document is not null", id.value()).stream().findFirst();
	}

	/** Returns the states of some aggregates, in no order. */
	public Stream<S> states(Collection<UUID> ids) {
		return load(ids).values().stream().flatMap((row) -> Stream.ofNullable(row.state().get()));
	}

	/** Returns all states that meet the conditions. */
	public List<S> list(Search search, String order) {
		return list("where %s order by %s".formatted(search.condition(), order), search.arguments());
	}

	/** Returns at most so many of the states that meet the conditions. */
	public List<S> first(int most, Search search, String order) {
		return first(most, search, order, List.of());
	}

	/**
	 * Returns at most so many of the states that meet the conditions.
	 * @param ordering arguments for the question marks of the order
	 */
	public List<S> first(int most, Search search, String order, List<Object> ordering) {
		return list("where %s order by %s limit ?".formatted(search.condition(), order),
				search.arguments(Stream.concat(ordering.stream(), Stream.of(most)).toArray()));
	}

	/**
	 * Returns only the values of these expressions for all states that meet the
	 * conditions, without reading whole documents.
	 */
	public <R> List<R> select(String expressions, Search search, String order, RowMapper<R> reader) {
		return this.jdbc.query("select %s from %s where %s order by %s".formatted(expressions, this.qualifiedName,
				search.condition(), order), reader, search.arguments());
	}

	/**
	 * Returns one page of the states that meet the conditions.
	 * @param page number of the page, from 0
	 */
	public Page<S> page(Search search, String order, int page, int size) {
		return page(search, order, List.of(), page, size);
	}

	/**
	 * Returns one page of the states that meet the conditions.
	 * @param ordering arguments for the question marks of the order
	 * @param page number of the page, from 0
	 */
	public Page<S> page(Search search, String order, List<Object> ordering, int page, int size) {
		Long total = this.jdbc.queryForObject(
				"select count(*) from %s where %s".formatted(this.qualifiedName, search.condition()), Long.class,
				search.arguments());
		List<S> items = list("where %s order by %s limit ? offset ?".formatted(search.condition(), order),
				search.arguments(Stream.concat(ordering.stream(), Stream.of(size, (long) page * size)).toArray()));
		return new Page<>(items, page, size, Objects.requireNonNull(total));
	}

	private List<S> list(String condition, Object... arguments) {
		return rows(condition, arguments).stream().flatMap((row) -> Stream.ofNullable(row.state().get())).toList();
	}

	/**
	 * Returns rows, of which it reads only the documents that are of another version than
	 * the known ones.
	 */
	private List<Row<S>> rows(String condition, Object... arguments) {
		if (this.cache == null) {
			return read(condition, arguments);
		}
		StateCache<S> cached = this.cache;
		List<StateCache.Version> versions = this.jdbc.query(
				"select %s from %s %s".formatted(VERSION, this.qualifiedName, condition), (row, number) -> version(row),
				arguments);
		Map<UUID, Row<S>> rows = new HashMap<>();
		for (StateCache.Version version : versions) {
			@Nullable S state = cached.find(version);
			if (state != null) {
				rows.put(version.id(), Row.of(version.id(), version.sequence(), state));
			}
		}
		Object[] unknown = versions.stream().map(StateCache.Version::id).filter(not(rows::containsKey)).toArray();
		if (unknown.length > 0) {
			read("where id = any (?)", new SqlArrayValue("uuid", unknown)).forEach((row) -> rows.put(row.id(), row));
		}
		return versions.stream().flatMap((version) -> Stream.ofNullable(rows.get(version.id()))).toList();
	}

	private List<Row<S>> read(String condition, Object... arguments) {
		return this.jdbc.query("select %s, document from %s %s".formatted(VERSION, this.qualifiedName, condition),
				(row, number) -> {
					StateCache.Version version = version(row);
					String document = row.getString("document");
					return new Row<>(version.id(), version.sequence(), () -> state(version, document));
				}, arguments);
	}

	private @Nullable S state(StateCache.Version version, @Nullable String document) {
		if (document == null) {
			return null;
		}
		S state = this.documents.read(document, this.type);
		if (this.cache != null) {
			this.cache.put(version, state, document);
		}
		return state;
	}

	private static StateCache.Version version(ResultSet row) throws SQLException {
		return new StateCache.Version(row.getObject("id", UUID.class), row.getLong("sequence"), row.getString("xmin"));
	}

	/**
	 * Value object of a row as it is written.
	 *
	 * @param document the state in JSON
	 */
	private record Written<S>(UUID id, long sequence, @Nullable S state, @Nullable String document) {

		/** Returns the state if reading the document gives the same: it has no NUL. */
		@Nullable S asRead() {
			return (this.document == null || this.document.indexOf(Documents.REPLACEMENT) >= 0) ? null : this.state;
		}

	}

}
