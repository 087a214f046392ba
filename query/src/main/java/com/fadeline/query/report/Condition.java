package com.fadeline.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.id.Id;

/** SQL condition with its arguments; null matches any value of a column. */
final class Condition {

	private final StringBuilder sql;

	private final List<Object> arguments = new ArrayList<>();

	Condition(String sql, Object... arguments) {
		this.sql = new StringBuilder(sql);
		this.arguments.addAll(List.of(arguments));
	}

	Condition in(String column, @Nullable Collection<? extends Id> ids) {
		return (ids == null) ? this
				: and(column + " = any (?)", new SqlArrayValue("uuid", ids.stream().map(Id::value).toArray()));
	}

	Condition notBefore(String column, @Nullable LocalDate day) {
		return (day == null) ? this : and(column + " >= ?", day);
	}

	Condition notAfter(String column, @Nullable LocalDate day) {
		return (day == null) ? this : and(column + " <= ?", day);
	}

	/** Requires that condition as well. */
	Condition and(Condition other) {
		this.sql.append(" and (").append(other.sql).append(")");
		this.arguments.addAll(other.arguments);
		return this;
	}

	/** Accepts that condition as an alternative. */
	Condition or(Condition other) {
		this.sql.append(" or ").append(other.sql);
		this.arguments.addAll(other.arguments);
		return this;
	}

	private Condition and(String condition, Object argument) {
		this.sql.append(" and ").append(condition);
		this.arguments.add(argument);
		return this;
	}

	String sql() {
		return this.sql.toString();
	}

	Object[] arguments(Object... further) {
		List<Object> all = new ArrayList<>(this.arguments);
		all.addAll(List.of(further));
		return all.toArray();
	}

}
