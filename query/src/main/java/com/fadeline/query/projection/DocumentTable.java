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

	private final JdbcOperations jdbc;

	private final Documents documents;

	private final String name;

	private final String qualifiedName;

	private final Class<S> type;

	private final List<Column<S>> columns;

	private final Upsert<Row<S>> upsert;

	private final BulkInsert<Row<S>> insert;

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
		List<Column<Row<S>>> all = new ArrayList<>();
		all.add(new Column<>("id", "uuid", Row::id));
		all.add(new Column<>("sequence", "bigint", Row::sequence));
		all.add(new Column<>("document", "jsonb", ofState(documents::write)));
		columns.forEach((column) -> all.add(new Column<>(column.name(), column.type(), ofState(column.value()))));
		this.upsert = new Upsert<>(this.qualifiedName, List.of("id"), all);
		this.insert = new BulkInsert<>(this.qualifiedName, all);
	}

	private static <S> Function<Row<S>, @Nullable Object> ofState(Function<S, @Nullable Object> value) {
		return (row) -> {
			@Nullable S state = row.state().get();
			return (state == null) ? null : value.apply(state);
		};
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public DocumentTable<S> in(String schema) {
		return new DocumentTable<>(this.jdbc, this.documents, schema, this.name, this.type, this.columns, null);
	}

	/** Returns the same table, which keeps what it has read lately. */
	public DocumentTable<S> cached() {
		return new DocumentTable<>(this.jdbc, this.documents, SCHEMA, this.name, this.type, this.columns,
				new StateCache<>());
	}

	@Override
	public Map<UUID, Row<S>> load(Collection<UUID> ids) {
		Map<UUID, Row<S>> rows = new HashMap<>();
		this.jdbc.query("select id, sequence, document from %s where id = any (?)".formatted(this.qualifiedName),
				(row) -> {
					UUID id = row.getObject("id", UUID.class);
					String document = row.getString("document");
					rows.put(id, new Row<>(id, row.getLong("sequence"),
							() -> (document == null) ? null : this.documents.read(document, this.type)));
				}, new SqlArrayValue("uuid", ids.toArray()));
		return rows;
	}

	@Override
	public void save(List<Row<S>> rows) {
		this.upsert.execute(this.jdbc, rows);
	}

	@Override
	public void add(List<Row<S>> rows) {
		this.insert.execute(this.jdbc, rows);
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
		return list("where %s order by %s limit ?".formatted(search.condition(), order), search.arguments(most));
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
		if (this.cache != null) {
			return list(this.cache, condition, arguments);
		}
		return this.jdbc.query("select document from %s %s".formatted(this.qualifiedName, condition),
				(row, number) -> this.documents.read(row.getString("document"), this.type), arguments);
	}

	/**
	 * Reads the documents alone whose rows are of another version than the known ones.
	 */
	private List<S> list(StateCache<S> known, String condition, Object... arguments) {
		List<StateCache.Version> rows = this.jdbc.query(
				"select id, sequence, xmin::text from %s %s".formatted(this.qualifiedName, condition),
				(row, number) -> version(row), arguments);
		Map<UUID, S> states = new HashMap<>();
		List<UUID> unknown = new ArrayList<>();
		for (StateCache.Version row : rows) {
			@Nullable S state = known.find(row);
			if (state != null) {
				states.put(row.id(), state);
			}
			else {
				unknown.add(row.id());
			}
		}
		if (!unknown.isEmpty()) {
			this.jdbc
				.query("select id, sequence, xmin::text, document from %s where id = any (?) and document is not null"
					.formatted(this.qualifiedName), (row) -> {
						String document = row.getString("document");
						StateCache.Version version = version(row);
						S state = this.documents.read(document, this.type);
						known.add(version, state, document.length());
						states.put(version.id(), state);
					}, new SqlArrayValue("uuid", unknown.toArray()));
		}
		return rows.stream().map(StateCache.Version::id).flatMap((id) -> Stream.ofNullable(states.get(id))).toList();
	}

	private static StateCache.Version version(ResultSet row) throws SQLException {
		return new StateCache.Version(row.getObject("id", UUID.class), row.getLong("sequence"), row.getString("xmin"));
	}

}
