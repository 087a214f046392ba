package com.fadeline.query.report.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * Value object of how far a course has come: how many sittings it had when it reached its
 * target, or until now.
 */
public record CourseExit(int sittings, Kind kind) {

	/** What a course came to. */
	public enum Kind {

		/** At its target by the readings of specialists, or completed with it. */
		REACHED,

		/** Ended without the target. */
		STOPPED,

		/** Open, but its client has not come for long. */
		LOST,

		/** Open. */
		OPEN

	}

	/**
	 * Returns that of a course. A last sitting of an open course whose fading was not
	 * read yet does not count. Null if no sitting counts, or some were done elsewhere,
	 * where nobody saw how it went.
	 */
	public static @Nullable CourseExit of(ReportFacts course) {
		if (course.sittings().isEmpty() || course.sittingsElsewhere() > 0) {
			return null;
		}
		List<Instant> sittings = course.sittings()
			.stream()
			.map(Sitting::performedAt)
			.sorted(Comparator.naturalOrder())
			.toList();
		if (course.fadings().stream().anyMatch((fading) -> fading.percent() >= course.targetFading())) {
			for (int done = 1; done <= sittings.size(); done++) {
				Instant until = (done == sittings.size()) ? Instant.MAX : sittings.get(done);
				if (course.fading(until).reaches(course.targetFading())) {
					return new CourseExit(done, Kind.REACHED);
				}
			}
		}
		Kind kind = kind(course);
		int known = (kind == Kind.OPEN && !seenSince(sittings.getLast(), course)) ? sittings.size() - 1
				: sittings.size();
		return (known == 0) ? null : new CourseExit(known, kind);
	}

	private static boolean seenSince(Instant sitting, ReportFacts course) {
		return course.fadings()
			.stream()
			.anyMatch((fading) -> fading.observer() == Observer.SPECIALIST && !fading.observedAt().isBefore(sitting)
					&& !course.early(fading));
	}

	private static Kind kind(ReportFacts course) {
		if (course.outcome() == CompletionOutcome.TARGET_REACHED) {
			return Kind.REACHED;
		}
		if (course.status() != CourseStatus.OPEN) {
			return Kind.STOPPED;
		}
		return course.isLost() ? Kind.LOST : Kind.OPEN;
	}

	/** Returns it as detail of a figure. */
	public String detail() {
		return this.sittings + " " + this.kind;
	}

	/** Reads it from a detail. */
	public static CourseExit of(String detail) {
		int blank = detail.indexOf(' ');
		return new CourseExit(Integer.parseInt(detail.substring(0, blank)), Kind.valueOf(detail.substring(blank + 1)));
	}

}
