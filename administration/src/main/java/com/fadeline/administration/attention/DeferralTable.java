package com.fadeline.administration.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.Deferral;
import com.fadeline.api.course.query.Deferrals;
import com.fadeline.api.id.ClinicId;

/** Table access of the decisions to put off items; the latest about an item counts. */
final class DeferralTable implements Deferrals {

	private final JdbcClient jdbc;

	DeferralTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<ClinicId, Map<UUID, Deferral>> after(LocalDate day, Collection<ClinicId> clinics) {
		return this.jdbc.sql("""
				select clinic_id, item_id, until, decided_by, decided_at from (
				    select distinct on (item_id) * from clinic.attention_deferral
				    where clinic_id = any (:clinics) and item_id in (
				        select item_id from clinic.attention_deferral where clinic_id = any (:clinics) and until > :day)
				    order by item_id, id desc) as latest
				where until > :day
				""")
			.param("clinics", new SqlArrayValue("uuid", clinics.stream().map(ClinicId::value).toArray()))
			.param("day", day)
			.query(Row::of)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Row::clinic, Collectors.toUnmodifiableMap(Row::item, Row::deferral)));
	}

	/**
	 * Adds a decision.
	 * @param until null if the item is due again
	 */
	void add(AttentionItem item, @Nullable LocalDate until, String by, Instant at) {
		this.jdbc.sql("""
				insert into clinic.attention_deferral
				    (clinic_id, course_id, item_id, kind, until, decided_by, decided_at)
				values (:clinic, :course, :item, :kind, :until, :by, :at)
				""")
			.param("clinic", item.clinicId().value())
			.param("course", item.courseId().value())
			.param("item", item.id())
			.param("kind", item.kind().name())
			.param("until", until)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Value object of a row. */
	private record Row(ClinicId clinic, UUID item, Deferral deferral) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(new ClinicId(row.getObject("clinic_id", UUID.class)), row.getObject("item_id", UUID.class),
					new Deferral(row.getObject("until", LocalDate.class), row.getString("decided_by"),
							row.getObject("decided_at", OffsetDateTime.class).toInstant()));
		}

	}

}
