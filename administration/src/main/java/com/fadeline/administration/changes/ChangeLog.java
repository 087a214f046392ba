package com.fadeline.administration.changes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;

/**
 * Log of the changes made by administrators, which adds each in the transaction of the
 * change and finds them again.
 */
@Component
public class ChangeLog implements AdminChanges {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	public ChangeLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Records a change.
	 * @param was what it was before; null where it is new
	 */
	public void add(AdminChange.Kind kind, UUID subject, @Nullable Object was, Object became, Requester by) {
		this.jdbc.sql("""
				insert into clinic.change (at, user_id, kind, subject_id, was, became)
				values (:at, :user, :kind, :subject, :was::jsonb, :became::jsonb)
				""")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("user", by.userId())
			.param("kind", kind.name())
			.param("subject", subject)
			.param("was", (was != null) ? this.json.writeValueAsString(was) : null)
			.param("became", this.json.writeValueAsString(became))
			.update();
	}

	/** Returns whether the subject was created with these contents. */
	public boolean began(UUID subject, Object as) {
		return this.jdbc
			.sql("select became from clinic.change where subject_id = :subject and was is null order by id limit 1")
			.param("subject", subject)
			.query(String.class)
			.optional()
			.map(this::read)
			.equals(Optional.of(read(this.json.writeValueAsString(as))));
	}

	@Override
	public Page<AdminChange> find(@Nullable UUID subject, int page, int size, Requester by) {
		Administrators.check(by);
		String where = (subject != null) ? " where subject_id = :subject" : "";
		long total = this.jdbc.sql("select count(*) from clinic.change" + where)
			.param("subject", subject)
			.query(Long.class)
			.single();
		return new Page<>(
				this.jdbc.sql("select * from clinic.change" + where + " order by id desc offset :offset limit :size")
					.param("subject", subject)
					.param("offset", (long) page * size)
					.param("size", size)
					.query((row, number) -> new AdminChange(row.getObject("at", OffsetDateTime.class).toInstant(),
							row.getString("user_id"), AdminChange.Kind.valueOf(row.getString("kind")),
							row.getObject("subject_id", UUID.class),
							Optional.ofNullable(row.getString("was")).map(this::read).orElse(null),
							read(row.getString("became"))))
					.list(),
				page, size, total);
	}

	private JsonNode read(String text) {
		return this.json.readTree(text);
	}

}
