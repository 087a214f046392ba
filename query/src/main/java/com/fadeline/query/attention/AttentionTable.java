package com.fadeline.query.attention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.query.person.Persons;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Search;

/**
 * Table access of the attention facts of every course, with columns that exclude the
 * courses that cannot need attention. The columns do not depend on policy or time zone,
 * so they err towards reading a course too many.
 */
final class AttentionTable {

	private static final String NAME = "attention";

	/** Maximum difference between the starts of the same day in two places. */
	private static final Duration DAY = Duration.ofDays(1);

	private final JdbcOperations jdbc;

	private final DocumentTable<AttentionFacts> documents;

	private final Persons persons;

	AttentionTable(JdbcOperations jdbc, Documents documents, Persons persons) {
		this.persons = persons;
		this.jdbc = jdbc;
		this.documents = new DocumentTable<>(jdbc, documents, NAME, AttentionFacts.class,
				List.of(new Column<>("clinic_id", "uuid", (facts) -> facts.clinicId().value()),
						new Column<>("operator_id", "uuid", AttentionTable::operator),
						new Column<>("watched", "boolean",
								(facts) -> facts.isOpen() || !facts.openReactions().isEmpty()),
						new Column<>("needed", "boolean", AttentionTable::needed),
						new Column<>("rests_since", "timestamptz", AttentionTable::restsSince),
						new Column<>("client_id", "uuid", (facts) -> facts.clientId().value()),
						new Column<>("screened_at", "timestamptz", AttentionFacts::screenedAt),
						new Column<>("booked_until", "timestamptz", AttentionTable::bookedUntil),
						new Column<>("letter_until", "date", AttentionFacts::letterUntil)))
			.cached();
	}

	DocumentTable<AttentionFacts> documents() {
		return this.documents;
	}

	/** Returns the clinics that have courses to watch. */
	List<ClinicId> clinics() {
		return this.jdbc.query("select distinct clinic_id from read_model.attention where watched",
				(row, number) -> new ClinicId(row.getObject(1, UUID.class)));
	}

	/** Returns the clinics of courses, but for those that were erased. */
	Set<ClinicId> clinicsOf(Set<UUID> courses) {
		return Set.copyOf(this.jdbc.query(
				"select distinct clinic_id from read_model.attention where id = any (?) and clinic_id is not null",
				(row, number) -> new ClinicId(row.getObject(1, UUID.class)),
				new SqlArrayValue("uuid", courses.toArray())));
	}

	/** Returns the courses of a clinic that may need attention by its policy. */
	List<AttentionFacts> mayNeed(ClinicId clinic, @Nullable OperatorId operator, Policy policy, Instant now) {
		Instant rested = now.minus(Duration.ofDays(shortest(policy.intervals()))).plus(DAY);
		Duration screening = Duration.ofDays(shortest(policy.screening())).minus(DAY);
		return this.documents.list(new Search().that("watched")
			.equal("clinic_id", clinic)
			.equal("operator_id", operator)
			.that("""
					(needed or rests_since <= ? or booked_until - screened_at > ? * interval '1 second'
					 or booked_until is not null and exists (select from read_model.attention as of_client
					            where of_client.client_id = attention.client_id
					              and of_client.letter_until <= attention.booked_until)
					 or booked_until is not null and exists (select from read_model.client_directory as client
					            where client.id = attention.client_id and (client.document ->> 'mergedInto' is not null
					              or jsonb_array_length(client.document -> 'merged') > 0)))""",
					rested.atOffset(ZoneOffset.UTC), screening.toSeconds()),
				"id");
	}

	/**
	 * Returns the courses of those of the clients who have more than one, under whichever
	 * registration.
	 */
	Map<ClientId, List<AttentionFacts>> ofClientsWithSeveral(Set<ClientId> clients) {
		Map<ClientId, List<AttentionFacts>> courses = this.documents.list(new Search().in("client_id", clients).that("""
				exists (select from read_model.attention as other
				        where other.client_id = attention.client_id and other.id <> attention.id)"""), "id")
			.stream()
			.collect(Collectors.groupingBy(AttentionFacts::clientId));
		this.persons.among(clients)
			.forEach((client, registrations) -> courses.put(client,
					this.documents.list(new Search().in("client_id", registrations), "id")));
		return courses;
	}

	/** Returns all courses of the client of a course. */
	List<AttentionFacts> ofClient(AttentionFacts facts) {
		return ofClientsWithSeveral(Set.of(facts.clientId())).getOrDefault(facts.clientId(), List.of(facts));
	}

	/**
	 * Returns the validity in days of answers to questions that are not asked at every
	 * sitting.
	 */
	private static int shortest(ScreeningPolicy policy) {
		return policy.items()
			.keySet()
			.stream()
			.filter((item) -> !policy.isAskedAtEverySitting(item))
			.map(policy::validDays)
			.min(Integer::compare)
			.orElse(policy.validDays());
	}

	private static int shortest(Policy.Intervals intervals) {
		return Stream.of(intervals.laserSmp(), intervals.laserTattoo(), intervals.saline())
			.flatMap((interval) -> Stream.of(interval.recommendedDays(), interval.recommendedDarkSkinDays()))
			.min(Integer::compare)
			.orElseThrow();
	}

	private static @Nullable Object operator(AttentionFacts facts) {
		OperatorId operator = facts.operatorId();
		return (operator == null) ? null : operator.value();
	}

	/**
	 * Returns whether it needs attention on any day, or would once a sitting is booked.
	 */
	private static boolean needed(AttentionFacts facts) {
		return !facts.openReactions().isEmpty() || !facts.standing().isEmpty() || facts.atHome() != null
				|| facts.isOpen()
						&& (facts.done() + facts.bookings().size() > facts.maxSittings() || !facts.bookings().isEmpty()
								&& (!facts.consented() || facts.answered().size() < ScreeningItem.values().length));
	}

	/** Returns when the longest rested zone was treated, if nothing is booked. */
	private static @Nullable Object restsSince(AttentionFacts facts) {
		if (!facts.isOpen() || !facts.bookings().isEmpty()) {
			return null;
		}
		Map<String, Instant> last = new HashMap<>();
		facts.stopsElsewhere().forEach((past) -> treated(last, past.zones(), begin(past)));
		facts.sittings().forEach((sitting) -> treated(last, sitting.zones(), sitting.performedAt()));
		return last.values().stream().min(Comparator.naturalOrder()).orElse(null);
	}

	private static void treated(Map<String, Instant> last, List<String> zones, Instant at) {
		for (String zone : zones.isEmpty() ? List.of("") : zones) {
			last.merge(zone, at, (one, other) -> one.isAfter(other) ? one : other);
		}
	}

	private static Instant begin(TreatedZones treated) {
		return treated.day().atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	private static @Nullable Object bookedUntil(AttentionFacts facts) {
		return (!facts.isOpen() || facts.bookings().isEmpty()) ? null : facts.bookings().getLast().startsAt();
	}

}
