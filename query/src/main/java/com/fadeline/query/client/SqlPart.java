package com.fadeline.query.client;

import java.util.Collection;
import java.util.List;

import com.fadeline.query.projection.Search;

import static java.util.stream.Collectors.joining;

/**
 * Value object of a part of an SQL statement and the arguments for its question marks.
 */
record SqlPart(String sql, List<Object> arguments) {

	static SqlPart of(String sql, Object... arguments) {
		return new SqlPart(sql, List.of(arguments));
	}

	/** Returns a condition that holds if one of these does; there is at least one. */
	static SqlPart any(Collection<SqlPart> conditions) {
		return joined(conditions, " or ");
	}

	/** Returns a condition that holds if all of these do; there is at least one. */
	static SqlPart all(Collection<SqlPart> conditions) {
		return joined(conditions, " and ");
	}

	private static SqlPart joined(Collection<SqlPart> conditions, String operator) {
		return new SqlPart(conditions.stream().map(SqlPart::sql).collect(joining(operator, "(", ")")),
				conditions.stream().flatMap((condition) -> condition.arguments().stream()).toList());
	}

	/** Requires it as a condition in a search. */
	void in(Search search) {
		search.that(this.sql, this.arguments.toArray());
	}

}
