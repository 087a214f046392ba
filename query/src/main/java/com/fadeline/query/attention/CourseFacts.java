package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Lists;
import com.fadeline.api.OperatorId;
import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.Reminder;
import com.fadeline.api.course.ScreeningItem;
import com.fadeline.api.course.SittingId;
import com.fadeline.query.forecast.Elsewhere;

/**
 * What has to be known of a course to tell on any day whether it needs somebody.
 *
 * @param openedAt when its opening was recorded
 * @param elsewhere number of sittings done elsewhere
 * @param stopsElsewhere the days of those on which day and zones are known
 * @param seenElsewhere what histories tell of fading, by time
 * @param bookings sittings to come or not recorded, by time
 * @param sittings sittings done here, by time
 * @param fadings observations that stand, by time
 * @param reactions those that are open
 * @param consented whether treatment is consented to
 * @param consentEndedAt when a consent to treatment was withdrawn last
 * @param answered when each health question was answered last in this course
 * @param reminders the latest of each kind and sitting
 * @param looks what was found of open reactions since they were reported
 * @param letters doctors' letters of this course that expire, the latest of each kind
 */
record CourseFacts(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status, Instant openedAt,
		@Nullable BodySite bodySite, List<String> zones, double targetFading, Assessment assessment, int maxSittings,
		int elsewhere, List<TreatedZones> stopsElsewhere, List<Elsewhere> seenElsewhere, List<Booked> bookings,
		List<Done> sittings, List<Fading> fadings, List<Reaction> reactions, boolean consented,
		@Nullable Instant consentEndedAt, Map<ScreeningItem, Instant> answered, List<Reminder> reminders,
		List<Looked> looks, List<Letter> letters) {

	CourseFacts {
		zones = Lists.copy(zones);
		stopsElsewhere = Lists.copy(stopsElsewhere);
		seenElsewhere = Lists.copy(seenElsewhere);
		bookings = Lists.copy(bookings);
		sittings = Lists.copy(sittings);
		fadings = Lists.copy(fadings);
		reactions = Lists.copy(reactions);
		answered = copy(answered);
		reminders = Lists.copy(reminders);
		looks = Lists.copy(looks);
		letters = Lists.copy(letters);
	}

	/**
	 * What was found of an open reaction.
	 *
	 * @param grade as a specialist found it last; null where none has graded it
	 * @param next the day to look again; null if none is set
	 */
	record Looked(ReactionId reactionId, @Nullable Instant gradedAt, @Nullable Integer grade,
			@Nullable LocalDate next) {

		Looked graded(Instant at, @Nullable Integer grade) {
			boolean latest = grade != null && (this.gradedAt == null || !this.gradedAt.isAfter(at));
			return latest ? new Looked(this.reactionId, at, grade, this.next) : this;
		}

		Looked next(@Nullable LocalDate next) {
			return new Looked(this.reactionId, this.gradedAt, this.grade, next);
		}

	}

	/** What was found of an open reaction since it was reported. */
	Looked looked(Reaction reaction) {
		return this.looks.stream()
			.filter((look) -> look.reactionId().equals(reaction.reactionId()))
			.findFirst()
			.orElse(new Looked(reaction.reactionId(), null, null, null));
	}

	/** Rows written before the answers were kept have none. */
	private static Map<ScreeningItem, Instant> copy(@Nullable Map<ScreeningItem, Instant> answered) {
		return (answered == null) ? Map.of() : Map.copyOf(answered);
	}

	/**
	 * A sitting that is booked.
	 *
	 * @param madeAt when it was booked, or moved there
	 */
	record Booked(SittingId sittingId, Instant startsAt, Instant endsAt, OperatorId operatorId, Instant madeAt) {
	}

	/** A sitting that was done; the treated area is null where it is not on record. */
	record Done(SittingId sittingId, Instant performedAt, List<String> zones, Method method, OperatorId operatorId,
			@Nullable Double areaCm2) {

		Done {
			zones = Lists.copy(zones);
		}

	}

	/** The later answer to each question of two courses. */
	static Map<ScreeningItem, Instant> latest(Map<ScreeningItem, Instant> one, Map<ScreeningItem, Instant> other) {
		Map<ScreeningItem, Instant> latest = new EnumMap<>(ScreeningItem.class);
		latest.putAll(one);
		other.forEach((item, at) -> latest.merge(item, at, (some, more) -> some.isAfter(more) ? some : more));
		return latest;
	}

	/** When the question was answered that was asked longest ago; null if none was. */
	@Nullable Instant screenedAt() {
		return this.answered.values().stream().min(Comparator.naturalOrder()).orElse(null);
	}

	/** The first day after which a letter clears no more; null if none expires. */
	@Nullable LocalDate letterUntil() {
		return this.letters.stream().map(Letter::expiry).min(Comparator.naturalOrder()).orElse(null);
	}

	/** Whether it treated any zone, on a known day. */
	boolean hasBegun() {
		return !this.sittings.isEmpty() || !this.stopsElsewhere.isEmpty();
	}

	boolean isOpen() {
		return this.status == CourseStatus.OPEN;
	}

	/** The next sitting that has not begun. */
	Optional<Booked> next(Instant now) {
		return this.bookings.stream().filter((booked) -> booked.startsAt().isAfter(now)).findFirst();
	}

	/** Sittings done, wherever. */
	int done() {
		return this.elsewhere + this.sittings.size();
	}

	/** Whose the first sitting booked is, or else the last one done was. */
	@Nullable OperatorId operatorId() {
		if (!this.bookings.isEmpty()) {
			return this.bookings.getFirst().operatorId();
		}
		return this.sittings.isEmpty() ? null : this.sittings.getLast().operatorId();
	}

	/**
	 * The reminders of which nothing has happened that they ask for; whether a plateau
	 * goes on is for the readings to say.
	 */
	List<Reminder> standing() {
		return isOpen() ? this.reminders.stream().filter(this::stands).toList() : List.of();
	}

	private boolean stands(Reminder reminder) {
		return switch (reminder.kind()) {
			case SITTING_NOT_RECORDED -> this.bookings.stream()
				.anyMatch((booked) -> booked.sittingId().equals(reminder.sittingId())
						&& booked.endsAt().equals(reminder.since()));
			case FADING_CHECK_DUE ->
				!this.sittings.isEmpty() && this.sittings.getLast().sittingId().equals(reminder.sittingId())
						&& this.sittings.getLast().performedAt().equals(reminder.since())
						&& this.fadings.stream().noneMatch((fading) -> fading.observedAt().isAfter(reminder.since()));
			case DORMANT -> true;
			case PLATEAU -> this.fadings.stream().anyMatch((fading) -> fading.observedAt().equals(reminder.since()));
		};
	}

}
