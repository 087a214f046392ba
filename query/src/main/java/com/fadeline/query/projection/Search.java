package com.fadeline.query.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.id.Id;

/** Search conditions on the columns of a table, all of which must hold. */
public final class Search {

	private final List<String> conditions = new ArrayList<>(List.of("document is not null"));

	private final List<Object> arguments = new ArrayList<>();

	/** Requires the column to equal the value; null matches any. */
	public Search equal(String column, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(column + " = ?");
			this.arguments.add(switch (value) {
				case Id id -> id.value();
				case Enum<?> constant -> constant.name();
				default -> value;
			});
		}
		return this;
	}

	/** Requires the column to be one of these ids; null matches any. */
	public Search in(String column, @Nullable Collection<? extends Id> ids) {
		if (ids != null) {
			this.conditions.add(column + " = any (?)");
			this.arguments.add(new SqlArrayValue("uuid", ids.stream().map(Id::value).toArray()));
		}
		return this;
	}

	/** Requires an SQL condition, with arguments for its question marks. */
	public Search that(String condition, Object... arguments) {
		this.conditions.add(condition);
		this.arguments.addAll(List.of(arguments));
		return this;
	}

	/** Requires the column to contain the text. */
	public Search contains(String column, String text) {
		this.conditions.add(column + " like ? escape '!'");
		this.arguments.add("%" + Documents.withoutNul(text).replaceAll("[!%_]", "!$0") + "%");
		return this;
	}

	/** Requires the column, a multirange, to overlap that time. */
	public Search overlaps(String column, Instant from, Instant to) {
		this.conditions.add(column + " && tstzrange(?, ?)");
		this.arguments.add(from.atOffset(ZoneOffset.UTC));
		this.arguments.add(to.atOffset(ZoneOffset.UTC));
		return this;
	}

	String condition() {
		return String.join(" and ", this.conditions);
	}

	Object[] arguments(Object... further) {
		List<Object> all = new ArrayList<>(this.arguments);
		all.addAll(List.of(further));
		return all.toArray();
	}

}
