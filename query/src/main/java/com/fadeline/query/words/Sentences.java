package com.fadeline.query.words;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.course.treatment.History;

import static com.fadeline.query.words.Words.count;
import static com.fadeline.query.words.Words.day;
import static com.fadeline.query.words.Words.name;
import static com.fadeline.query.words.Words.on;
import static com.fadeline.query.words.Words.percent;

/** Sentences shared by the history and the progress of a course. */
public final class Sentences {

	private Sentences() {
	}

	/** Returns the opening with its goal and its plan. */
	public static String of(CourseOpened it) {
		String aim = switch (it.goal()) {
			case FULL_REMOVAL -> "to remove the ink";
			case LIGHTENING -> "to lighten the ink";
			case RESHAPE -> "to reshape the work";
		};
		String place = (it.bodySite() == null) ? "" : " of the " + name(it.bodySite());
		return "The course was opened on %s %s%s to %s fading, planned for %d to %s; %s.".formatted(day(it.openedOn()),
				aim, place, percent(it.targetFading()), it.plan().min(), count(it.plan().max(), "sitting"),
				expected(it.estimate()));
	}

	/** Returns the expectation of an estimate, as part of a sentence. */
	public static String expected(Estimate estimate) {
		return "full removal is estimated to take about %s (%d to %d)".formatted(
				count(Math.round(estimate.likely()), "sitting"), Math.round(estimate.low()),
				Math.round(estimate.high()));
	}

	/** Returns the import of sittings done elsewhere. */
	public static String of(HistoryImported imported) {
		if (imported.before() == null) {
			return of(imported.history());
		}
		return "The record of treatment elsewhere was completed: %s now on record.".formatted(
				(imported.history().count() == 1) ? "1 sitting is" : imported.history().count() + " sittings are");
	}

	public static String of(History history) {
		String method = switch (history.method()) {
			case LASER -> "by laser";
			case SALINE -> "with saline";
			case NEEDLE_SOLUTION -> "with needle and solution";
		};
		return "%s done elsewhere %s recorded%s.".formatted(count(history.count(), "sitting"), method,
				(history.source() == null) ? "" : ", from " + plain(history.source()));
	}

	/**
	 * Returns a sitting that was done.
	 * @param how such as {@code by laser}
	 */
	public static String done(int number, String how, List<String> zones, Instant performedAt, Words words) {
		return "Sitting %d was done %s%s on %s.".formatted(number, how, on(zones), words.day(performedAt));
	}

	/** Returns a reading of fading. */
	public static String of(Fading fading, Words words) {
		return "The %s saw %s%s on %s.".formatted(name(fading.observer()), seen(fading.percent()),
				(fading.zone() == null) ? "" : on(List.of(fading.zone())), words.day(fading.observedAt()));
	}

	/** Returns the observed fading, as part of a sentence. */
	public static String seen(double percent) {
		return (percent < 0) ? "darkening by " + percent(-percent) : percent(percent) + " fading";
	}

	/** Returns a reported reaction. */
	public static String of(Reaction reaction, Words words) {
		boolean byClient = reaction.gradedBy() == Observer.CLIENT;
		return "A reaction was reported%s: %s%s of grade %d of 5%s, since %s.".formatted(
				byClient ? " by the client" : "", name(reaction.kind()),
				(reaction.description() == null) ? "" : " (%s)".formatted(plain(reaction.description())),
				reaction.grade(), on(reaction.zones()), words.day(reaction.onsetAt()));
	}

	/** Returns how a reaction ended, as part of a sentence. */
	public static String outcome(ReactionOutcome outcome) {
		return switch (outcome) {
			case HEALED -> "healed";
			case HEALED_WITH_MARK -> "healed with a mark";
			case PERSISTS -> "it persists";
			case REFERRED -> "referred to a doctor";
			case UNKNOWN -> "not known how";
		};
	}

	/** Returns a resolved reaction. */
	public static String resolved(Reaction reaction, Instant resolvedAt, Words words) {
		return "The reaction of %s (%s) was resolved on %s.".formatted(words.day(reaction.onsetAt()),
				name(reaction.kind()), words.day(resolvedAt));
	}

	/** Returns an extension of the plan. */
	public static String of(CourseExtended it) {
		return because("the course was extended to at most " + count(it.maxSittings(), "sitting"), it.reason());
	}

	/** Returns the completion of a course. */
	public static String of(CourseCompleted it) {
		return "The course was completed: %s%s.".formatted(outcome(it.outcome()),
				(it.notes() == null) ? "" : " (%s)".formatted(plain(it.notes())));
	}

	/** Returns the outcome of a course, as part of a sentence. */
	public static String outcome(CompletionOutcome outcome) {
		return switch (outcome) {
			case TARGET_REACHED -> "the target was reached";
			case CLIENT_SATISFIED -> "the client is satisfied";
			case STOPPED_AT_PLATEAU -> "further sittings changed little";
		};
	}

	/** Returns the discontinuation of a course. */
	public static String of(CourseDiscontinued it) {
		return because("the course was stopped before its end", it.reason());
	}

	/** Returns the reopening of a course. */
	public static String of(CourseReopened it) {
		return because("the course was reopened", it.reason());
	}

	/** Returns a sentence with its reason, if one is given. */
	public static String because(String what, @Nullable String reason) {
		String why = plain(reason);
		return capital(what) + (why.isEmpty() ? "" : ": " + why) + ".";
	}

	/** Removes the full stop, since the sentence around it has its own. */
	public static String plain(@Nullable String text) {
		return (text == null) ? "" : text.strip().replaceAll("\\.+$", "");
	}

	/** Capitalizes the sentence. */
	public static String capital(String sentence) {
		return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
	}

}
