package com.fadeline.query.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.Estimate;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PlannedSittings;
import com.fadeline.api.course.ReactionView;
import com.fadeline.api.course.SittingId;
import com.fadeline.query.forecast.TreatmentAgent;

/**
 * What has to be known of a course to tell its progress on any day.
 *
 * @param opened what never changes
 * @param bookings sittings planned
 * @param sittings sittings done here, by time
 * @param fadings observations that stand, by time
 * @param turns extensions and endings, oldest first
 */
record ProgressFacts(CourseOpened opened, CourseStatus status, Assessment assessment, Estimate estimate,
		PlannedSittings plan, List<History> histories, List<Booked> bookings, List<Sitting> sittings,
		List<Fading> fadings, List<ReactionView> reactions, List<Turn> turns, long sequence) {

	ProgressFacts {
		histories = History.byTime(Lists.copy(histories));
		bookings = Lists.copy(bookings);
		sittings = Lists.copy(sittings);
		fadings = Lists.copy(fadings);
		reactions = Lists.copy(reactions);
		turns = Lists.copy(turns);
	}

	/** A sitting that is planned. */
	record Booked(SittingId sittingId, Method method, Instant startsAt, Duration duration) {

		Instant endsAt() {
			return this.startsAt.plus(this.duration);
		}

	}

	/** A sitting that was done; the treated area is null where it is not on record. */
	record Sitting(SittingId sittingId, Instant performedAt, List<String> zones, Method method, TreatmentAgent agent,
			@Nullable Double areaCm2) {

		Sitting {
			zones = Lists.copy(zones);
		}

	}

	/** A turn in the course itself, in words. */
	record Turn(Instant at, String kind, String words) {
	}

	/** Sittings done elsewhere. */
	int past() {
		return this.histories.stream().mapToInt(History::count).sum();
	}

	/** All sittings done. */
	int recorded() {
		return past() + this.sittings.size();
	}

}
