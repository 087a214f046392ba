package com.fadeline.query.client;

import java.util.Collection;
import java.util.List;

import com.fadeline.query.projection.Search;

import static java.util.stream.Collectors.joining;

/**
 * Value object of an SQL condition and the arguments for its question marks.
 */
record DirectoryCondition(String sql, List<Object> arguments) {

	static DirectoryCondition of(String sql, Object... arguments) {
		return new DirectoryCondition(sql, List.of(arguments));
	}

	/** Returns a condition that holds if one of these does; there is at least one. */
	static DirectoryCondition any(Collection<DirectoryCondition> conditions) {
		return joined(conditions, " or ");
	}

	/** Returns a condition that holds if all of these do; there is at least one. */
	static DirectoryCondition all(Collection<DirectoryCondition> conditions) {
		return joined(conditions, " and ");
	}

	private static DirectoryCondition joined(Collection<DirectoryCondition> conditions, String operator) {
		return new DirectoryCondition(
				conditions.stream().map(DirectoryCondition::sql).collect(joining(operator, "(", ")")),
				conditions.stream().flatMap((condition) -> condition.arguments().stream()).toList());
	}

	/** Requires the condition in a search. */
	void in(Search search) {
		search.that(this.sql, this.arguments.toArray());
	}

}
