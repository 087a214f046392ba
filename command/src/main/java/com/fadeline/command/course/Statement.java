package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Refusal;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.StatedCourse;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Pigment;

/**
 * Statement of a delivery about the course, compared with the record. Recorded values
 * stay; unknown parts of the assessment are filled in.
 *
 * @param differences values that cannot be taken
 * @param completed the assessment with unknown parts filled in; null if nothing is added
 */
record Statement(List<Difference> differences, @Nullable Assessment completed) {

	static final Statement NONE = new Statement(List.of(), null);

	Statement {
		differences = List.copyOf(differences);
	}

	/**
	 * Value object of a field in which the delivery states another value.
	 *
	 * @param known null if nothing is recorded and it cannot be added
	 */
	record Difference(String field, @Nullable String known, String stated) {
	}

	/**
	 * Returns what a delivery states; nothing if it is about the history alone.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if it is of another client
	 */
	static Statement of(ImportHistory asked, CourseOpened opened, Assessment present) {
		StatedCourse stated = asked.stated();
		if (stated == null) {
			return NONE;
		}
		if (!stated.clientId().equals(opened.clientId())) {
			throw Refusal.conflict("Course %s is on record for another client; take another id for this history"
				.formatted(asked.courseId()));
		}
		return of(stated, opened, present);
	}

	/**
	 * @param present the assessment in effect, which may have been revised since
	 */
	static Statement of(StatedCourse stated, CourseOpened opened, Assessment present) {
		Comparison course = new Comparison("");
		course.kept("bodySite", stated.bodySite(), opened.bodySite());
		course.kept("location", joined(stated.zones()), joined(opened.zones()));
		course.kept("goal", stated.goal(), opened.goal());
		Comparison skin = new Comparison("assessment.");
		Assessment said = stated.assessment();
		Assessment first = opened.assessment();
		Assessment completed = new Assessment(
				skin.either("phototype", said.phototype(), first.phototype(), present.phototype()),
				skin.all("colours", said.colours(), first.colours(), present.colours()),
				skin.either("inkAmount", said.inkAmount(), first.inkAmount(), present.inkAmount()),
				skin.either("scarring", said.scarring(), first.scarring(), present.scarring()),
				skin.either("layering", said.layering(), first.layering(), present.layering()),
				skin.either("pigment", known(said.pigment()), known(first.pigment()), known(present.pigment())),
				skin.either("inkAgeMonths", said.inkAgeMonths(), first.inkAgeMonths(), present.inkAgeMonths()),
				skin.all("causes", said.causes(), first.causes(), present.causes()));
		List<Difference> differences = new ArrayList<>(course.differences);
		differences.addAll(skin.differences);
		return new Statement(differences, completed.equals(present) ? null : completed);
	}

	private static @Nullable String joined(List<String> zones) {
		return zones.isEmpty() ? null : String.join(", ", zones);
	}

	private static @Nullable Pigment known(Pigment pigment) {
		return (pigment == Pigment.UNKNOWN) ? null : pigment;
	}

	private static final class Comparison {

		private final String place;

		private final List<Difference> differences = new ArrayList<>();

		Comparison(String place) {
			this.place = place;
		}

		/** Notes a field that cannot be added to later. */
		void kept(String field, @Nullable Object stated, @Nullable Object known) {
			if (stated != null && !stated.equals(known)) {
				differ(field, stated, known);
			}
		}

		/** Takes the value of a field that is unknown so far. */
		<T> @Nullable T either(String field, @Nullable T stated, @Nullable T first, @Nullable T present) {
			if (stated == null || stated.equals(first) || stated.equals(present)) {
				return present;
			}
			if (present == null) {
				return stated;
			}
			differ(field, stated, present);
			return present;
		}

		<E> Set<E> all(String field, Set<E> stated, Set<E> first, Set<E> present) {
			Set<E> known = either(field, stated.isEmpty() ? null : stated, first, present.isEmpty() ? null : present);
			return (known == null) ? Set.of() : known;
		}

		private void differ(String field, Object stated, @Nullable Object known) {
			this.differences
				.add(new Difference(this.place + field, (known == null) ? null : text(known), text(stated)));
		}

		private static String text(Object value) {
			return (value instanceof Set<?> set) ? set.toString().replaceAll("[\\[\\]]", "") : value.toString();
		}

	}

}
