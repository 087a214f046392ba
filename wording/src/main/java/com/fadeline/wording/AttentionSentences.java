package com.fadeline.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.ScreeningItem;

import static java.util.stream.Collectors.joining;

/** Sentences that say why a course needs attention and what to do. */
public final class AttentionSentences {

	/** More questions are counted instead of listed. */
	private static final int MOST_LISTED = 3;

	private final Wording wording;

	public AttentionSentences(Wording wording) {
		this.wording = wording;
	}

	/** Returns that nobody has assessed a reaction that a client reported. */
	public String toAssess(Reaction reaction) {
		return of("REACTION_TO_ASSESS", name(reaction), this.wording.clientGrade(reaction.grade()),
				this.wording.day(reaction.onsetAt()));
	}

	/** Returns that a reaction is not resolved. */
	public String open(Reaction reaction, int grade) {
		return of("OPEN_REACTION", name(reaction), this.wording.number(grade), this.wording.day(reaction.onsetAt()));
	}

	/** Returns that a follow-up of a reaction was due. */
	public String followUpDue(Reaction reaction, int grade, LocalDate due) {
		return of("FOLLOW_UP_DUE", name(reaction), this.wording.number(grade), this.wording.day(reaction.onsetAt()),
				this.wording.day(due));
	}

	/** Returns that a client waits for an answer. */
	public String message(Instant sent) {
		return of("MESSAGE", this.wording.dayAndTime(sent));
	}

	/** Returns that a client asks for another time. */
	public String moveRequested(Instant sent) {
		return of("MOVE_REQUESTED", this.wording.dayAndTime(sent));
	}

	/** Returns what a reminder is about. */
	public String of(Reminder reminder) {
		String since = this.wording.day(reminder.since());
		return switch (reminder.kind()) {
			case SITTING_NOT_RECORDED -> of("NOT_RECORDED", since);
			case FADING_CHECK_DUE, DORMANT, PLATEAU -> of(reminder.kind().name(), since);
		};
	}

	/**
	 * Returns that all zones have rested as long as recommended and nothing is booked.
	 */
	public String ready(LocalDate since) {
		return of("READY", this.wording.day(since));
	}

	/**
	 * Returns that some zones have rested as long as recommended and nothing is booked.
	 * @param until the day from which all have
	 */
	public String ready(List<String> zones, LocalDate since, LocalDate until) {
		return of("READY.some", this.wording.zones(zones), this.wording.day(since), this.wording.day(until));
	}

	/** Returns that health questions were never asked. */
	public String neverAsked(Instant sitting) {
		return of("SCREENING_EXPIRING.never", this.wording.day(sitting));
	}

	/** Returns that some health questions were never asked. */
	public String neverAsked(List<ScreeningItem> items, Instant sitting) {
		return of("SCREENING_EXPIRING.neverSome", questions(items), this.wording.day(sitting));
	}

	/** Returns that the answers to all health questions expire. */
	public String expiring(LocalDate until, Instant sitting) {
		return expiring(of("SCREENING_EXPIRING.questions"), until, sitting);
	}

	/** Returns that the answers to some health questions expire. */
	public String expiring(List<ScreeningItem> items, LocalDate until, Instant sitting) {
		return expiring(questions(items), until, sitting);
	}

	private String expiring(String questions, LocalDate until, Instant sitting) {
		return of("SCREENING_EXPIRING", questions, this.wording.day(until), this.wording.day(sitting));
	}

	/** Returns that a doctor's letter expires. */
	public String letterExpires(LocalDate until, Instant sitting) {
		return of("CLEARANCE_EXPIRING", this.wording.day(until), this.wording.day(sitting));
	}

	/** Returns that there is no consent. */
	public String noConsent(Instant sitting) {
		return of("CONSENT_MISSING", this.wording.day(sitting));
	}

	/** Returns that health answers given at home have to be verified. */
	public String toVerify(Instant answered, Instant sitting) {
		return of("HOME_ANSWERS", this.wording.day(answered), this.wording.day(sitting));
	}

	/** Returns that what was signed at home has to be explained. */
	public String toExplain(Instant signed, Instant sitting) {
		return of("CONSENT_TO_EXPLAIN", this.wording.day(signed), this.wording.day(sitting));
	}

	/** Returns that more sittings are done or booked than planned. */
	public String overPlan(int sittings, int most) {
		return of("OVER_PLAN", this.wording.count(sittings, "sitting"), this.wording.number(most));
	}

	private String name(Reaction reaction) {
		return this.wording.name(reaction.kind());
	}

	private String questions(List<ScreeningItem> items) {
		return (items.size() > MOST_LISTED) ? this.wording.count(items.size(), "healthQuestion")
				: items.stream().map(this.wording::name).collect(joining(", "));
	}

	private String of(String key, Object... values) {
		return this.wording.of("attention." + key, values);
	}

}
