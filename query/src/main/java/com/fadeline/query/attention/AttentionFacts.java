package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.forecast.Elsewhere;

/**
 * Value object of the facts of a course that decide on any day whether it needs
 * attention.
 *
 * @param openedAt when its opening was recorded
 * @param elsewhere number of sittings done elsewhere
 * @param stopsElsewhere the days of those whose day and zones are known
 * @param seenElsewhere fading reported by histories, by time
 * @param bookings sittings to come or not recorded, by time
 * @param sittings sittings done here, by time
 * @param fadings readings in effect, by time
 * @param reactions those in effect, ended ones included: an end may be withdrawn
 * @param consented whether treatment is consented to
 * @param consentEndedAt when a consent to treatment was last withdrawn
 * @param answered when each health question was last answered in this course
 * @param reminders the latest of each kind and sitting
 * @param letters doctors' letters of this course that expire, the latest of each kind
 * @param messages of the client that wait for an answer
 * @param signed the consents to treatment that stand, but for their forms; rows written
 * before they were stored have none
 * @param atHome the health answers that the client gave at home for a sitting to come;
 * null if there are none
 * @param given the health answers without their words, in the order of recording; rows
 * written before they were stored have none
 * @param zonesAtOpening the zones that histories of before are told of
 */
record AttentionFacts(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status, Instant openedAt,
		@Nullable BodySite bodySite, List<String> zones, double targetFading, Assessment assessment, int maxSittings,
		int elsewhere, List<TreatedZones> stopsElsewhere, List<Elsewhere> seenElsewhere, List<Booked> bookings,
		List<Done> sittings, List<Fading> fadings, List<ReactionView> reactions, boolean consented,
		@Nullable Instant consentEndedAt, Map<ScreeningItem, Instant> answered, List<Reminder> reminders,
		List<Letter> letters, List<Waiting> messages, List<Screening> given, List<Signed> signed,
		@Nullable AtHome atHome, List<String> zonesAtOpening) {

	AttentionFacts {
		zones = Lists.copy(zones);
		stopsElsewhere = Lists.copy(stopsElsewhere);
		seenElsewhere = Lists.copy(seenElsewhere);
		bookings = Lists.copy(bookings);
		sittings = Lists.copy(sittings);
		fadings = Lists.copy(fadings);
		reactions = Lists.copy(reactions);
		answered = copy(answered);
		reminders = Lists.copy(reminders);
		letters = Lists.copy(letters);
		messages = Lists.copy(messages);
		given = Lists.copy(given);
		zonesAtOpening = Lists.copy(zonesAtOpening);
		signed = Lists.copy(signed);
	}

	/** Returns the reactions that have not ended. */
	List<ReactionView> openReactions() {
		return this.reactions.stream().filter(ReactionView::isStillOpen).toList();
	}

	/** Rows written before answers were stored have none. */
	private static Map<ScreeningItem, Instant> copy(@Nullable Map<ScreeningItem, Instant> answered) {
		return (answered == null) ? Map.of() : Map.copyOf(answered);
	}

	/**
	 * Value object of a booked sitting.
	 *
	 * @param madeAt when it was booked, or moved there
	 */
	record Booked(SittingId sittingId, Instant startsAt, Instant endsAt, OperatorId operatorId, Instant madeAt) {
	}

	/**
	 * Value object of a sitting that was done; the treated area is null if not recorded.
	 */
	record Done(SittingId sittingId, Instant performedAt, List<String> zones, Method method, OperatorId operatorId,
			@Nullable Double areaCm2) {

		Done {
			zones = Lists.copy(zones);
		}

	}

	/**
	 * Value object of a message that waits for an answer, without its words.
	 *
	 * @param sittingId the sitting it asks to move; null for a question
	 */
	record Waiting(MessageId messageId, @Nullable SittingId sittingId, Instant sentAt) {
	}

	/**
	 * Value object of a consent to treatment.
	 *
	 * @param untold the document that a specialist still has to explain; null if there is
	 * nothing to explain
	 */
	record Signed(Consent consent, @Nullable FileId untold) {
	}

	/** Value object of health answers given at home, without what they say. */
	record AtHome(SittingId sittingId, Instant answeredAt, Set<ScreeningItem> items) {

		AtHome {
			items = Set.copyOf(items);
		}

	}

	/**
	 * Returns what was signed at home first and waits for the talk; empty if none does.
	 */
	Optional<Signed> untold() {
		return this.consented ? Optional.empty()
				: this.signed.stream().filter((each) -> each.untold() != null).findFirst();
	}

	/** Merges the later answer to each question of two courses. */
	static Map<ScreeningItem, Instant> latest(Map<ScreeningItem, Instant> one, Map<ScreeningItem, Instant> other) {
		Map<ScreeningItem, Instant> latest = new EnumMap<>(ScreeningItem.class);
		latest.putAll(one);
		other.forEach((item, at) -> latest.merge(item, at, (some, more) -> some.isAfter(more) ? some : more));
		return latest;
	}

	/** Returns when the question answered longest ago was answered; null if none was. */
	@Nullable Instant screenedAt() {
		return this.answered.values().stream().min(Comparator.naturalOrder()).orElse(null);
	}

	/** Returns the first expiry of a letter, its last valid day; null if none expires. */
	@Nullable LocalDate letterUntil() {
		return this.letters.stream().map(Letter::expiry).min(Comparator.naturalOrder()).orElse(null);
	}

	/** Returns whether it treated any zone, on a known day. */
	boolean hasBegun() {
		return !this.sittings.isEmpty() || !this.stopsElsewhere.isEmpty();
	}

	boolean isOpen() {
		return this.status == CourseStatus.OPEN;
	}

	/** Returns the next sitting that has not begun. */
	Optional<Booked> next(Instant now) {
		return this.bookings.stream().filter((booked) -> booked.startsAt().isAfter(now)).findFirst();
	}

	/** Returns the number of sittings done, here or elsewhere. */
	int done() {
		return this.elsewhere + this.sittings.size();
	}

	/** Returns the operator of the first booked sitting, else of the last one done. */
	@Nullable OperatorId operatorId() {
		if (!this.bookings.isEmpty()) {
			return this.bookings.getFirst().operatorId();
		}
		return this.sittings.isEmpty() ? null : this.sittings.getLast().operatorId();
	}

	/**
	 * Returns the reminders that are not yet resolved; whether a plateau goes on is
	 * decided by the readings.
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
