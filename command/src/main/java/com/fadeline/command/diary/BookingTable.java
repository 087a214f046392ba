package com.fadeline.command.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.client.Person;

/**
 * Table access of the diary's bookings: a row for each resource that a sitting occupies.
 * The table's exclusion constraint gives a resource to one sitting at a time, also under
 * concurrent requests.
 */
@Component
class BookingTable {

	/** All inserts use one order, so that they cannot deadlock. */
	private static final String INSERT = """
			insert into diary.booking (course_id, sitting_id, kind, resource_id, slot, expires_at, double_booked)
			select :course, :sitting, wanted.kind, wanted.id, tstzrange(:start, :end), :expiresAt::timestamptz, :doubleBooked
			from unnest(:kinds::text[], :resources::uuid[]) as wanted (kind, id)
			order by wanted.id, wanted.kind
			on conflict do nothing
			""";

	private static final String OWN = " course_id = :course and sitting_id = :sitting ";

	private static final String OF_SLOT = OWN + """
			and slot = tstzrange(:start, :end)
			and (kind, resource_id) in (select * from unnest(:kinds::text[], :resources::uuid[]))
			""";

	private final JdbcClient jdbc;

	BookingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Deletes the reservations whose event did not arrive in time. */
	void dropExpired(Instant now) {
		this.jdbc.sql("""
				delete from diary.booking
				where ctid = any (array(select ctid from diary.booking where expires_at < ? for update skip locked))
				""").param(utc(now)).update();
	}

	/**
	 * Reserves what is free; extends the sitting's own reservations to at least that
	 * moment.
	 */
	void reserve(Taking taking, Instant expiresAt) {
		taking.bind(this.jdbc.sql(INSERT)).param("expiresAt", utc(expiresAt)).param("doubleBooked", false).update();
		taking
			.bind(this.jdbc
				.sql("update diary.booking set expires_at = :expiresAt where expires_at is not null and" + OF_SLOT))
			.param("expiresAt", utc(expiresAt))
			.update();
	}

	/** Returns the overlapping bookings of other sittings. */
	List<Taken> takenByOthers(Taking taking) {
		return taking
			.bind(this.jdbc
				.sql("""
						select course_id, kind, resource_id, lower(slot) as slot_start, upper(slot) as slot_end from diary.booking
						where slot && tstzrange(:start, :end) and not (course_id = :course and sitting_id = :sitting)
						    and (kind, resource_id) in (select * from unnest(:kinds::text[], :resources::uuid[]))
						order by slot, kind desc
						"""))
			.query(BookingTable::taken)
			.list();
	}

	/** Returns how many of its resources the sitting holds. */
	int held(Taking taking) {
		return taking.bind(this.jdbc.sql("select count(*) from diary.booking where" + OF_SLOT))
			.query(Integer.class)
			.single();
	}

	/** Returns the sitting's confirmed resources, by its events so far. */
	List<Resource> resources(CourseId course, SittingId sitting) {
		return this.jdbc.sql("select distinct kind, resource_id from diary.booking where expires_at is null and" + OWN)
			.param("course", course.value())
			.param("sitting", sitting.value())
			.query(BookingTable::resource)
			.list();
	}

	/**
	 * Confirms it permanently, and deletes the sitting's other slots and those of what it
	 * needs no more; what others took meanwhile is then marked as double-booked.
	 */
	void confirm(Taking taking) {
		inTurn();
		taking.bind(this.jdbc.sql("update diary.booking set expires_at = null where" + OF_SLOT)).update();
		for (boolean doubleBooked : List.of(false, true)) {
			if (held(taking) < taking.resources().size()) {
				taking.bind(this.jdbc.sql(INSERT))
					.param("expiresAt", null)
					.param("doubleBooked", doubleBooked)
					.update();
			}
		}
		taking.bind(this.jdbc.sql("""
				delete from diary.booking
				where expires_at is null and (slot <> tstzrange(:start, :end)
				    or (kind, resource_id) not in (select * from unnest(:kinds::text[], :resources::uuid[]))) and
				""" + OWN)).update();
	}

	/**
	 * Takes a lock for the transaction, so that batches of events handled in parallel
	 * cannot deadlock.
	 */
	private void inTurn() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('diary.booking'))").query((row) -> {
		});
	}

	/** Deletes all bookings of the sitting. */
	void release(CourseId course, SittingId sitting) {
		this.jdbc.sql("delete from diary.booking where" + OWN)
			.param("course", course.value())
			.param("sitting", sitting.value())
			.update();
	}

	private static Resource resource(ResultSet row, int number) throws SQLException {
		return new Resource(Resource.Kind.valueOf(row.getString("kind")), row.getObject("resource_id", UUID.class));
	}

	private static Taken taken(ResultSet row, int number) throws SQLException {
		return new Taken(new CourseId(row.getObject("course_id", UUID.class)), resource(row, number),
				new Slot(row.getObject("slot_start", OffsetDateTime.class).toInstant(),
						row.getObject("slot_end", OffsetDateTime.class).toInstant()));
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** Value object of the slot of a sitting with all resources that it occupies. */
	record Taking(CourseId course, SittingId sitting, List<Resource> resources, Slot slot) {

		/** Returns the same slot with all registrations of the person. */
		Taking ofAnyOf(Person person) {
			Stream<Resource> registrations = person.registrations()
				.stream()
				.map((client) -> new Resource(Resource.Kind.CLIENT, client.value()));
			return new Taking(this.course, this.sitting,
					Stream.concat(this.resources.stream(), registrations).distinct().toList(), this.slot);
		}

		JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
			return statement.param("course", this.course.value())
				.param("sitting", this.sitting.value())
				.param("start", utc(this.slot.start()))
				.param("end", utc(this.slot.end()))
				.param("kinds",
						new SqlArrayValue("text",
								this.resources.stream().map((resource) -> resource.kind().name()).toArray()))
				.param("resources", new SqlArrayValue("uuid", this.resources.stream().map(Resource::id).toArray()));
		}

	}

	/** Value object of a slot that is booked by another sitting. */
	record Taken(CourseId course, Resource resource, Slot slot) {
	}

}
