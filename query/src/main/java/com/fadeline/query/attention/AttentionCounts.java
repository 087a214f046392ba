package com.fadeline.query.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.Deferral;
import com.fadeline.api.course.query.Deferrals;
import com.fadeline.api.id.ClinicId;

/**
 * Cache of the numbers of attention items of each clinic, which every page shows. A
 * number is counted again after a change, but at most every two seconds, and otherwise
 * after a minute, since the passing of time alone adds items.
 */
final class AttentionCounts {

	private static final Duration SHORTEST = Duration.ofSeconds(2);

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final Clinics clinics;

	private final Deferrals deferrals;

	private final Clock clock;

	private final Function<ClinicId, Stream<AttentionItem>> due;

	private final Function<Set<UUID>, Set<ClinicId>> clinicsOf;

	private final Map<ClinicId, Counted> counted = new ConcurrentHashMap<>();

	/** Courses that have changed and whose clinics have not been looked up. */
	private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

	private final Map<ClinicId, Long> changes = new ConcurrentHashMap<>();

	/**
	 * @param due the items of a clinic
	 * @param clinicsOf the clinics of some courses, but for those that were erased
	 */
	AttentionCounts(Clinics clinics, Deferrals deferrals, Clock clock, Function<ClinicId, Stream<AttentionItem>> due,
			Function<Set<UUID>, Set<ClinicId>> clinicsOf) {
		this.clinics = clinics;
		this.deferrals = deferrals;
		this.clock = clock;
		this.due = due;
		this.clinicsOf = clinicsOf;
	}

	/** Takes note that courses have changed. */
	void changed(Set<UUID> courses) {
		this.changed.addAll(courses);
	}

	/** Returns the sum of the numbers of these clinics. */
	CountAttention.Result of(Collection<ClinicId> asked) {
		countChanges();
		Instant now = this.clock.instant();
		// The day of the clinic that is furthest behind.
		LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.MIN);
		Map<ClinicId, Map<UUID, Deferral>> putOff = this.deferrals.after(earliest, asked);
		List<CountAttention.Result> all = asked.stream()
			.map((clinic) -> of(clinic, now, basis(clinic, now, putOff.getOrDefault(clinic, Map.of()))))
			.toList();
		return new CountAttention.Result(all.stream().mapToInt(CountAttention.Result::due).sum(),
				all.stream().mapToInt(CountAttention.Result::severe).sum());
	}

	/**
	 * Takes a course out before its clinic is looked up: it may change again meanwhile.
	 */
	private void countChanges() {
		Set<UUID> courses = Set.copyOf(this.changed);
		if (!courses.isEmpty()) {
			this.changed.removeAll(courses);
			this.clinicsOf.apply(courses).forEach((clinic) -> this.changes.merge(clinic, 1L, Long::sum));
		}
	}

	/** Who asks while a clinic is counted waits for that number. */
	private CountAttention.Result of(ClinicId clinic, Instant now, Basis basis) {
		return this.counted.compute(clinic, (any, known) -> {
			long seen = this.changes.getOrDefault(clinic, 0L);
			return (known != null && known.basis().equals(basis) && known.isFresh(now, seen)) ? known
					: new Counted(count(clinic), basis, now, seen);
		}).result();
	}

	private CountAttention.Result count(ClinicId clinic) {
		List<AttentionItem> items = this.due.apply(clinic).toList();
		return new CountAttention.Result(items.size(),
				(int) items.stream().filter(AttentionItem::concernsSevereReaction).count());
	}

	private Basis basis(ClinicId clinic, Instant now, Map<UUID, Deferral> putOff) {
		ClinicSettings settings = this.clinics.of(clinic);
		return new Basis(settings, settings.dayOf(now), putOff);
	}

	/** Value object of what a number depends on beside the courses. */
	private record Basis(ClinicSettings settings, LocalDate today, Map<UUID, Deferral> deferrals) {
	}

	/**
	 * Value object of a number that was counted.
	 *
	 * @param seen the number of changes of the clinic before
	 */
	private record Counted(CountAttention.Result result, Basis basis, Instant at, long seen) {

		boolean isFresh(Instant now, long changes) {
			return now.isBefore(this.at.plus((this.seen == changes) ? LONGEST : SHORTEST));
		}

	}

}
