package com.fadeline.query.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.forecast.TreatmentAgent;

/**
 * Value object of the facts of a course from which its progress is computed on any day.
 *
 * @param opened the opening, which never changes
 * @param zones those that the course covers now; rows written before any could be added
 * have those of the opening
 * @param bookings planned sittings
 * @param sittings sittings done here, by time
 * @param fadings readings in effect, by time
 * @param turns extensions, endings and changes of appointments, oldest first
 */
record ProgressFacts(CourseOpened opened, List<String> zones, CourseStatus status, Assessment assessment,
		Estimate estimate, PlannedSittings plan, List<History> histories, List<Booked> bookings, List<Sitting> sittings,
		List<Fading> fadings, List<ReactionView> reactions, List<Turn> turns, long sequence) {

	ProgressFacts {
		zones = zonesOf(opened, zones);
		histories = History.byTime(Lists.copy(histories));
		bookings = Lists.copy(bookings);
		sittings = Lists.copy(sittings);
		fadings = Lists.copy(fadings);
		reactions = Lists.copy(reactions);
		turns = Lists.copy(turns);
	}

	private static List<String> zonesOf(CourseOpened opened, @Nullable List<String> zones) {
		return (zones == null) ? opened.zones() : List.copyOf(zones);
	}

	/**
	 * Value object of a planned sitting; the zones are empty for the whole site, or if
	 * they were not kept.
	 */
	record Booked(SittingId sittingId, Method method, List<String> zones, Instant startsAt, Duration duration) {

		Booked {
			zones = Lists.copy(zones);
		}

		Instant endsAt() {
			return this.startsAt.plus(this.duration);
		}

	}

	/**
	 * Value object of a sitting that was done; the treated area is null if not recorded.
	 */
	record Sitting(SittingId sittingId, Instant performedAt, List<String> zones, Method method, TreatmentAgent agent,
			@Nullable Double areaCm2) {

		Sitting {
			zones = Lists.copy(zones);
		}

	}

	/**
	 * Value object of an extension, end or reopening of the course, in words, or of a
	 * change of an appointment.
	 *
	 * @param bookedFor the time of the appointment before; null for other turns
	 * @param movedTo the time it was moved to; null unless it was
	 */
	record Turn(Instant at, MilestoneKind kind, String words, @Nullable Instant bookedFor, @Nullable Instant movedTo) {

		Turn(Instant at, MilestoneKind kind, String words) {
			this(at, kind, words, null, null);
		}

	}

	/** Returns the planned sittings that are not over, by time. */
	List<Booked> booked(Instant now) {
		return this.bookings.stream()
			.filter((booking) -> booking.endsAt().isAfter(now))
			.sorted(Comparator.comparing(Booked::startsAt))
			.toList();
	}

	/**
	 * Returns the facts with the sittings and readings of before a moment alone, as far
	 * as they are on record now.
	 */
	ProgressFacts before(Instant moment) {
		return new ProgressFacts(this.opened, this.zones, statusAt(moment), this.assessment, this.estimate, this.plan,
				this.histories, List.of(),
				this.sittings.stream().filter((sitting) -> sitting.performedAt().isBefore(moment)).toList(),
				this.fadings.stream().filter((fading) -> fading.observedAt().isBefore(moment)).toList(), List.of(),
				this.turns, this.sequence);
	}

	private CourseStatus statusAt(Instant moment) {
		return this.turns.stream()
			.filter((turn) -> turn.bookedFor() == null)
			.allMatch((turn) -> turn.at().isBefore(moment)) ? this.status : CourseStatus.OPEN;
	}

	/** Returns the number of sittings done elsewhere. */
	int past() {
		return this.histories.stream().mapToInt(History::count).sum();
	}

	/** Returns the number of all sittings done. */
	int recorded() {
		return past() + this.sittings.size();
	}

}
